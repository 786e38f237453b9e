/** What reception could do today, and how a remedy is written down. */
package fr.parvis.advice.control;
