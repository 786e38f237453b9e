/** Reads tables of appointments: CSV and XLSX, French days and hours, and what is wrong with a line. No clock, no database. */
package fr.parvis.partner.table;
