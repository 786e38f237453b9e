/** The pages of administrators and auditors: who did what, and what was forgotten. Depends on {@code fr.parvis.audit}. */
package fr.parvis.web.admin.trail;
