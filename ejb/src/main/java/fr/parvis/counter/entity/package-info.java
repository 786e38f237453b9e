/** State of a staffed counter: the agent's stay, the calls made, the requests answered. Nothing here leaves the boundary. */
package fr.parvis.counter.entity;
