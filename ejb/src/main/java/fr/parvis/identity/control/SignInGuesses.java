package fr.parvis.identity.control;

import fr.parvis.identity.Guess;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.Guesser;
import fr.parvis.shared.CallerAddress;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who waits after wrong passwords: the login from that address, that address, and all strangers to that login; in a browser
 * that the agent has used before, that browser alone. A login that does not exist is counted as one that does.
 */
@Dependent
public class SignInGuesses {
    @Inject
    private GuessBook book;

    @Inject
    private CallerAddress address;

    /** Counts the tries of a login one by one from here to the end of the transaction. */
    public void oneByOne(String login) {
        book.oneByOne("sign-in:" + login);
    }

    /** When the next try is heard; empty for now. */
    public Optional<Instant> waits(String login, Optional<String> browser) {
        return book.waits(traits(login, browser));
    }

    /** Counts a wrong password; when the next one is heard, empty for at once. */
    public Optional<Instant> missed(String login, Optional<String> browser) {
        List<Guesser> traits = traits(login, browser);
        book.missed(traits);
        return book.waits(traits);
    }

    /** The password was right: what this address or browser missed before was a slip. */
    public void forget(String login, Optional<String> browser) {
        book.forget(traits(login, browser).get(0));
    }

    private List<Guesser> traits(String login, Optional<String> browser) {
        return browser.map(known -> List.of(new Guesser(Guess.LOGIN_IN_KNOWN_BROWSER, login, known)))
                .orElseGet(() -> List.of(
                        new Guesser(Guess.LOGIN_FROM_ADDRESS, login, address.get()),
                        new Guesser(Guess.LOGINS_OF_ADDRESS, "", address.get()),
                        new Guesser(Guess.LOGIN_OF_STRANGERS, login, "")));
    }
}
