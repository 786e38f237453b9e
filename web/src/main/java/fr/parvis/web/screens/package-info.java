/** The texts that are shipped with the touch screens, for pages and answers that must use the same words. */
package fr.parvis.web.screens;
