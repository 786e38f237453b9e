package fr.parvis.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Notes misses as a boundary does. */
@Stateless
public class InTransaction {
    @Inject
    private GuessBook book;

    /** Counts a miss for each. */
    public void missed(List<Guesser> guessers) {
        book.missed(guessers);
    }
}
