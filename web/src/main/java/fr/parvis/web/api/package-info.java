/**
 * The HTTP API by which kiosks, phones, wall screens, counters and partners talk to the desk: one package per audience.
 *
 * <p>A resource reads the request, calls one boundary and writes the answer; it decides nothing. Depends on boundaries and
 * on {@code fr.parvis.web.security}, which says who is calling.
 */
package fr.parvis.web.api;
