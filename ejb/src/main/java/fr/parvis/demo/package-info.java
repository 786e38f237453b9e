/**
 * The demonstration: two believable sites to try everything on, only in the {@code demo} profile.
 *
 * <p>May use every context; nobody may use it. What it holds is data: {@code demonstration.json}.
 */
package fr.parvis.demo;
