package fr.parvis.identity;

import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.Set;

/**
 * What an administrator says of an agent.
 *
 * @param displayName how colleagues call them; never shown on a public screen
 * @param active false once they have left: they cannot sign in any more
 * @param roles what they may do
 * @param sites identifiers of the sites they work at
 * @param motifs identifiers of the motifs they can serve
 * @param languages the languages they speak
 */
public record AgentSheet(
        String displayName, boolean active, Set<Role> roles, Set<Long> sites, Set<Long> motifs, Set<String> languages) {
    public AgentSheet {
        if (displayName == null || displayName.isBlank()) {
            throw new Refused("displayName", Wanted.text(PlainText.NAME));
        }
        given("roles", roles);
        given("sites", sites);
        given("motifs", motifs);
        given("languages", languages);
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
        motifs = Set.copyOf(motifs);
        languages = Set.copyOf(languages);
    }

    private static void given(String field, Set<?> values) {
        if (values == null) {
            throw new Refused(field, Wanted.a("given"));
        }
    }
}
