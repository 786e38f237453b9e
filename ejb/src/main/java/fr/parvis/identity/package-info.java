/**
 * Who may use Parvis: agents with their roles, sites and skills, and the devices in the hall.
 *
 * <p>Depends on {@code fr.parvis.shared}, {@code fr.parvis.site} and {@code fr.parvis.audit} only.
 */
package fr.parvis.identity;
