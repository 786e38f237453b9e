package fr.parvis.counter.boundary;

import java.time.Instant;

/**
 * The counter that an agent lost today because nothing was heard of their browser.
 *
 * @param at when it was freed
 * @param withVisitor the visitor whom it had is set aside and still theirs to take up
 */
public record LostDesk(long counterId, String label, Instant at, boolean withVisitor) {}
