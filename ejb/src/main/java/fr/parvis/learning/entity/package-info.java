/** What was learnt, and the services to check. Nobody is named in it. */
package fr.parvis.learning.entity;
