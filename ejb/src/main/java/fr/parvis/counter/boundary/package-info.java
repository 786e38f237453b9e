/** What an agent can do at a counter. Transactions start here; every command carries a request id; only records go out. */
package fr.parvis.counter.boundary;
