/**
 * What every form of a staff page has in common: it is sent once, answered by a redirect, and what was typed stays until it
 * was done (ADR 0061). Pages only say what came of a press ({@link fr.parvis.web.staff.Notices}) and where to go on ({@link
 * fr.parvis.web.form.FormAnswers}). Depends on no page.
 */
package fr.parvis.web.form;
