/**
 * What the API answers when it cannot do what was asked: RFC 9457 problems with one plain sentence for people. Everything
 * that goes wrong ends here; nothing else in the API writes an error.
 */
package fr.parvis.web.api.problem;
