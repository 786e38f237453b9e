/** Studies of another organisation, in the container. */
package fr.parvis.study;
