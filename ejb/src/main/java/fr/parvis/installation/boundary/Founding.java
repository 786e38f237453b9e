package fr.parvis.installation.boundary;

import fr.parvis.identity.NewPassword;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the first administrator says of themselves and of the first site.
 *
 * @param siteName such as {@code CCAS de Belcourt}
 * @param zone time zone of the site
 * @param displayName how colleagues call the administrator
 * @param login the name to sign in with
 * @param password their password
 */
public record Founding(String siteName, ZoneId zone, String displayName, String login, NewPassword password) {

    /** As it was typed; each field is refused by its name. */
    public static Founding typed(String siteName, String zone, String displayName, String login, String password) {
        return new Founding(
                text(siteName),
                zone(zone),
                text(displayName),
                text(login).toLowerCase(Locale.ROOT),
                new NewPassword(password));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(text(typed));
        } catch (DateTimeException unknown) {
            throw new Refused("zone", Wanted.a("zone"));
        }
    }
}
