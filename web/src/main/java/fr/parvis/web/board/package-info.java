/** The live board of the reception. */
package fr.parvis.web.board;
