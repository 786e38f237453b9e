package fr.parvis.partner.table;

import fr.parvis.agenda.PartnerAppointment.Known;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * Where and when a file is read.
 *
 * @param siteId at which site
 * @param zone of the site
 * @param now nothing before it is taken
 * @param motifs by words and code
 * @param agents by name and login
 * @param minutes how long appointments of a motif take, where the file does not say
 * @param usualMinutes where nobody has set it up
 * @param known what is held of this site's files, by key
 */
public record Place(
        long siteId,
        ZoneId zone,
        Instant now,
        Names motifs,
        Names agents,
        Map<Long, Integer> minutes,
        int usualMinutes,
        Map<String, Known> known) {}
