package fr.parvis.identity.control.factor;

import fr.parvis.identity.Guess;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.Guesser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who waits after wrong codes: whoever has given the account's password, from wherever. */
@Dependent
public class CodeGuesses {
    @Inject
    private GuessBook book;

    /** Counts the codes of a login one by one from here to the end of the transaction. */
    public void oneByOne(String login) {
        book.oneByOne("second-factor:" + login);
    }

    /** When the next code is heard; empty for now. */
    public Optional<Instant> waits(String login) {
        return book.waits(List.of(guesser(login)));
    }

    /** Counts a wrong code; when the next one is heard, empty for at once. */
    public Optional<Instant> missed(String login) {
        book.missed(List.of(guesser(login)));
        return waits(login);
    }

    /** The code was right. */
    public void forget(String login) {
        book.forget(guesser(login));
    }

    private static Guesser guesser(String login) {
        return new Guesser(Guess.SECOND_FACTOR, login, "");
    }
}
