/**
 * What a visitor who asks "why not me" is told: true, general, and never about another visitor's reason to come.
 *
 * <p>Pure calculation on the desk that the rule decides on.
 */
package fr.parvis.queueing.explained;
