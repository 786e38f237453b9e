/** Queries and procedures of the counters: who is open with which skills, what the rule is given, what was answered. */
package fr.parvis.counter.control;
