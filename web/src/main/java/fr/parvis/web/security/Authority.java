package fr.parvis.web.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scheme, a host and a port, equal however they are written: letter case, a dot at the end of the name and the usual port
 * of the scheme make no difference.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case; an IPv6 address in brackets
 * @param port 1 to 65535
 */
record Authority(String scheme, String host, int port) {
    private static final Pattern WRITTEN = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^\\[\\]:/@?#\\s]+)(?::(\\d{1,5})?)?");
    private static final Pattern ORIGIN = Pattern.compile("(?i)(https?)://([^/?#]+)/?");
    private static final int MOST = 65_535;

    /** What a browser sends as {@code Origin}; empty when that is no address of the web. */
    static Optional<Authority> ofOrigin(String origin) {
        Matcher parts = ORIGIN.matcher(origin.strip());
        return parts.matches() ? of(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2)) : Optional.empty();
    }

    /** A host with or without a port, such as {@code [::1]:8080}; empty when it is neither. */
    static Optional<Authority> of(String scheme, String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        int usual = scheme.equals("https") ? 443 : 80;
        int port = parts.group(2) == null ? usual : Integer.parseInt(parts.group(2));
        return host.isEmpty() || port < 1 || port > MOST
                ? Optional.empty()
                : Optional.of(new Authority(scheme, host, port));
    }
}
