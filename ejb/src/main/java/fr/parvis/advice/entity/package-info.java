/** What was done about a queue, by whom, and what it was expected to bring. */
package fr.parvis.advice.entity;
