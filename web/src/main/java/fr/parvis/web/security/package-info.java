/**
 * The doors of the web: who is calling, what a browser may do, and how often somebody may try.
 *
 * <p>Pages and the HTTP API ask {@link fr.parvis.web.security.Caller} who is there; roles are checked in the boundaries.
 * ADR 0020 says why there is one mechanism for sessions and tokens.
 */
package fr.parvis.web.security;
