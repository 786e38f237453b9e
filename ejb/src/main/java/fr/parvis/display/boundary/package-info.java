/** What a wall screen may read: numbers and counters, never a motif beside a number, never a name. */
package fr.parvis.display.boundary;
