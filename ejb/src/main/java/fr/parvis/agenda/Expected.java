package fr.parvis.agenda;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.Instant;

/**
 * Who is expected when: the part of an appointment that somebody decides.
 *
 * @param siteId where
 * @param motifId for what
 * @param agentId with whom, or null for anybody
 * @param startsAt when
 * @param minutes for how long, 1 to 480
 * @param language in which language, or null when unknown
 */
public record Expected(long siteId, long motifId, Long agentId, Instant startsAt, int minutes, String language) {
    public Expected {
        if (startsAt == null) {
            throw new Refused("startsAt", Wanted.a("given"));
        }
        Refused.within("minutes", minutes, 1, 480);
    }
}
