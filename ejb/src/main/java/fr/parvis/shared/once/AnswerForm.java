package fr.parvis.shared.once;

import java.util.function.Function;

/**
 * How the answers to one kind of request are kept.
 *
 * @param write the answer as JSON, of a {@link fr.parvis.shared.json.Versioned} record
 * @param read the answer of that JSON
 */
public record AnswerForm<A>(Function<A, String> write, Function<String, A> read) {}
