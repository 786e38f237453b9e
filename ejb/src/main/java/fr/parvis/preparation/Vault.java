package fr.parvis.preparation;

/**
 * A digital safe that a site names to its visitors. Parvis only leads there; nothing is fetched or sent.
 *
 * @param url its https address
 */
public record Vault(long id, String name, String url) {}
