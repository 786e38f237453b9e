package fr.parvis.web.api.kiosk;

import fr.parvis.reception.Need;
import fr.parvis.web.api.Given;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A visitor without appointment asks for a ticket.
 *
 * @param motif identifier of the motif
 * @param language in which the visitor reads, French when absent
 * @param priority the visitor says that they have priority
 * @param needs words such as {@code wheelchair}
 * @param issued the number that the kiosk gave itself, absent when the server numbers
 */
public record TicketOrder(Long motif, String language, boolean priority, List<String> needs, IssuedOrder issued) {
    public TicketOrder {
        motif = Given.required(motif, "motif");
        language = Given.language(language);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** The needs as the reception knows them. */
    public Set<Need> known() {
        return read(needs);
    }

    static Set<Need> read(List<String> words) {
        return words.stream().map(Need::of).collect(Collectors.toUnmodifiableSet());
    }
}
