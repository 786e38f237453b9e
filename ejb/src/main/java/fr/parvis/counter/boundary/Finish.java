package fr.parvis.counter.boundary;

import fr.parvis.reception.Outcome;
import java.util.Objects;

/** The end of a visit. */
public record Finish(long ticketId, Outcome outcome) {
    public Finish {
        Objects.requireNonNull(outcome, "outcome");
    }
}
