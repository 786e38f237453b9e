/**
 * How what a request says becomes values: one reader of JSON bodies and one converter of parameters, both strict, for every
 * resource (ADR 0075). Decides nothing about the desk.
 */
package fr.parvis.web.api.body;
