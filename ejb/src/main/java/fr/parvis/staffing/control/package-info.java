/** Reading the roster of a day, and the rules that shifts keep among each other. */
package fr.parvis.staffing.control;
