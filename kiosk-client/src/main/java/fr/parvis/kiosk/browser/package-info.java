/** The browser that shows the touch screens: started, watched, started again. Knows nothing of tickets. */
package fr.parvis.kiosk.browser;
