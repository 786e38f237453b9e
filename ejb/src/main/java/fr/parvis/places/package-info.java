/**
 * The directory of help near a site: where one can eat, wash, sleep, see a doctor.
 *
 * <p>Depends on {@code site}, {@code audit} and {@code shared} only.
 */
package fr.parvis.places;
