/**
 * What the next hour will be like and what would help: found by simulation, shown with its effect before anybody
 * applies it.
 */
package fr.parvis.queueing.advice;
