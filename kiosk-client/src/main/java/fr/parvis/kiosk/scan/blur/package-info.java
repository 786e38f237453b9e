/**
 * Undoes blur whose form is known: how a lens out of focus or a moving hand spreads a module over its neighbours, which spread
 * fits the finder patterns of a frame, and which dark and light modules, spread so, give what is seen. Depends on the layout of
 * codes only.
 */
package fr.parvis.kiosk.scan.blur;
