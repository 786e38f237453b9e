/** Studies of another organisation: laying one out, watching it run, reading and sharing what came of it. */
package fr.parvis.web.manager.study;
