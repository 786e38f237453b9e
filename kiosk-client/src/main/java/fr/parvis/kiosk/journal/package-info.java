/** What the terminal did, on its own disk: records that are whole or not there. Depends on nothing of the terminal. */
package fr.parvis.kiosk.journal;
