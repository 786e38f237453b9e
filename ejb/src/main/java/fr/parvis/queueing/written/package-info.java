/** What the desk keeps in writing about a call, so that it can be told and checked afterwards. */
package fr.parvis.queueing.written;
