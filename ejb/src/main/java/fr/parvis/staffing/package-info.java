/**
 * The roster: who is planned at which counter, per weekday and per date.
 *
 * <p>Depends on {@code fr.parvis.shared}, {@code fr.parvis.site}, {@code fr.parvis.identity} and {@code fr.parvis.audit}
 * only. The forecast of the day and the study of other organisations read it.
 */
package fr.parvis.staffing;
