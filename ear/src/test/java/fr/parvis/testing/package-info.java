/**
 * What tests on the real server share: the database of the run, the application with the test classes in it, and servers
 * that can be started in pairs and killed. Knows no context of the desk.
 */
package fr.parvis.testing;
