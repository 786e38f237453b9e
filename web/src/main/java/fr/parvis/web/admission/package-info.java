/**
 * Who gets a thread of the server, and when (ADR 0077). Everything here runs before a request has a worker thread: its body is
 * read first, within a time and a size; then it takes a place of the share of its kind, waits shortly for one, or is told to
 * come back. So whoever is slow, or many, holds nothing that kiosks and agents need.
 *
 * <p>It knows Undertow, and nothing of the desk but whether the database answers.
 */
package fr.parvis.web.admission;
