/** What visitors and reception staff can do in the waiting room. Transactions start here; only records go out. */
package fr.parvis.reception.boundary;
