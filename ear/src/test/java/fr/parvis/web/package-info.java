/** What a browser or a device meets at the door, proved by HTTP on the application as it ships. */
package fr.parvis.web;
