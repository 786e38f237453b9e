package fr.parvis.identity;

import java.util.Set;

/**
 * Who an agent is and what they may do; immutable, at most two seconds old.
 *
 * @param id identifier
 * @param login the name to sign in with
 * @param displayName how colleagues call them; never for a public screen or a log
 * @param roles what they may do
 * @param sites identifiers of the sites they work at
 * @param motifs identifiers of the motifs they can serve
 * @param languages the languages they speak
 */
public record AgentFacts(
        long id,
        String login,
        String displayName,
        Set<Role> roles,
        Set<Long> sites,
        Set<Long> motifs,
        Set<String> languages) {
    public AgentFacts {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
        motifs = Set.copyOf(motifs);
        languages = Set.copyOf(languages);
    }

    /** Whether the agent works at that site. */
    public boolean worksAt(long siteId) {
        return sites.contains(siteId);
    }

    /** Whether the agent has that role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
