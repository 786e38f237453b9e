/** What is stored of the roster, and the rules that one shift keeps by itself. */
package fr.parvis.staffing.entity;
