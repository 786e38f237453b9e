/** Agents, their tokens, and devices; each entity guards its own sense. */
package fr.parvis.identity.entity;
