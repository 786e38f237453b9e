/** What every device in the hall asks whatever it is for: to be let in, and to be known to be alive. */
package fr.parvis.web.api.device;
