/**
 * Settings, the clock and the small value types that every context uses.
 *
 * <p>Depends on no other package of Parvis.
 */
package fr.parvis.shared;
