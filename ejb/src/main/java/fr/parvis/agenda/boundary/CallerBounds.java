package fr.parvis.agenda.boundary;

import fr.parvis.identity.Guess;
import fr.parvis.identity.GuessBook;
import fr.parvis.identity.Guesser;
import fr.parvis.shared.CallerAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one address may do without anybody being known: try links, and book. An address of IPv6 counts as its network of 64 bits, which
 * one household or one phone has.
 */
@Stateless
@PermitAll
public class CallerBounds {
    private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-fA-F]{1,4}:){4})[0-9a-fA-F:]+(?:%.*)?$");

    @Inject
    private GuessBook book;

    @Inject
    private CallerAddress address;

    /** Counts a link that is unknown; from when on the next is looked at, empty for at once. */
    public Optional<Instant> wrongLink() {
        List<Guesser> caller = caller(Guess.LINK_FROM_ADDRESS);
        Optional<Instant> waits = book.waits(caller);
        if (waits.isEmpty()) {
            book.missed(caller);
        }
        return waits;
    }

    /** From when on an appointment is booked or moved from here again; empty for at once. */
    public Optional<Instant> waitsToBook() {
        return book.waits(caller(Guess.BOOKING_FROM_ADDRESS));
    }

    /** An appointment was booked or moved from here. */
    public void booked() {
        book.missed(caller(Guess.BOOKING_FROM_ADDRESS));
    }

    private List<Guesser> caller(Guess what) {
        return List.of(new Guesser(what, "", network(address.get())));
    }

    static String network(String address) {
        Matcher parts = NETWORK.matcher(address);
        return parts.matches() ? parts.group(1) : address;
    }
}
