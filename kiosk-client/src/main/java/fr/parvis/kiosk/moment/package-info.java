/** Days and times as people read them: one place for paper, pages and the answers of the API. The touch screens' is {@code moments.js}. */
package fr.parvis.kiosk.moment;
