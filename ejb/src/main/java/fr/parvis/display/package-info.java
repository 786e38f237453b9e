/** From calls to the rows of the wall screen. Listens; nobody depends on it. */
package fr.parvis.display;
