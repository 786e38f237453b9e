package fr.parvis.agenda;

import java.time.Instant;

/**
 * What the reception needs to know of an appointment to let somebody in.
 *
 * @param id identifier
 * @param siteId where
 * @param motifId for what
 * @param agentId with whom, or null for anybody
 * @param startsAt when
 * @param minutes for how long
 * @param status where it is in its life
 * @param language in which language, or null when unknown
 * @param needs what they told before that they need, as {@code Need} of the reception writes it; may be empty
 */
public record AppointmentFacts(
        long id,
        long siteId,
        long motifId,
        Long agentId,
        Instant startsAt,
        int minutes,
        AppointmentStatus status,
        String language,
        String needs) {}
