/**
 * Values that the database keeps as JSON: one record for each shape, bound by JSON-B, told apart by its component {@code v} (ADR 0100).
 *
 * <p>Belongs here: how a record becomes the content of a {@code jsonb} column and back. Does not belong here: any shape itself, which stands
 * beside the entity that keeps it; what the API reads and writes, which is exact in another way (ADR 0075). Depends on no other package of
 * Parvis.
 */
package fr.parvis.shared.json;
