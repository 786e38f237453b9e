/**
 * Pages and HTTP: what browsers, kiosks and partners talk to. Calls boundaries only; holds no rule.
 */
package fr.parvis.web;
