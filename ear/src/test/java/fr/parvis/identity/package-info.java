/** Who gets in and who does not, proved in the container on real PostgreSQL. */
package fr.parvis.identity;
