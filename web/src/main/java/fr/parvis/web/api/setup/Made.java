package fr.parvis.web.api.setup;

/** Something that was made, now or by an earlier delivery of the same request. */
public record Made(long id) {}
