package fr.parvis.web.proxy;

import fr.parvis.shared.AddressRanges;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way of a request as proxies wrote it down, each adding what it saw on the right: RFC 7239 ({@code Forwarded}) or the
 * usual {@code X-Forwarded-*}. Everything left of the first address that is no named proxy may be invented by the browser,
 * so it is counted from the right and never read.
 *
 * @param hops from the browser's own words on the left to those of the nearest proxy
 */
record ForwardedHops(List<Hop> hops) {
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;,\"\\s]*))\\s*");
    private static final Pattern PARAMETER = Pattern.compile("(?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")+");
    private static final Pattern NODE =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]{7,15})(?::\\d{1,5})?");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]{1,253})(?::(\\d{1,5}))?");

    /**
     * What one proxy saw.
     *
     * @param address who spoke to it; empty when it does not say or hides it
     * @param scheme {@code http} or {@code https} in small letters, empty when it does not say
     * @param host as the browser asked for it, empty when it does not say or it is none
     */
    record Hop(Optional<InetAddress> address, String scheme, String host) {
        Hop {
            scheme = scheme.toLowerCase(Locale.ROOT);
            host = HOST.matcher(host).matches() ? host : "";
        }

        String hostName() {
            return part(1);
        }

        /** The port asked for, 0 for the usual one. */
        int port() {
            String port = part(2);
            return port.isEmpty() ? 0 : Integer.parseInt(port);
        }

        private String part(int group) {
            Matcher parts = HOST.matcher(host);
            return parts.matches() && parts.group(group) != null ? parts.group(group) : "";
        }
    }

    ForwardedHops {
        hops = List.copyOf(hops);
    }

    /** Reads {@code Forwarded: for=192.0.2.7;proto=https;host=accueil.example, for="[2001:db8::7]"}. */
    static ForwardedHops standard(String header) {
        List<Hop> hops = new ArrayList<>();
        for (String element : parts(ELEMENT, header)) {
            String address = "";
            String scheme = "";
            String host = "";
            for (String parameter : parts(PARAMETER, element)) {
                Matcher pair = PAIR.matcher(parameter);
                if (pair.matches()) {
                    String value = pair.group(2) == null
                            ? pair.group(3)
                            : pair.group(2).replaceAll("\\\\(.)", "$1");
                    switch (pair.group(1).toLowerCase(Locale.ROOT)) {
                        case "for" -> address = value;
                        case "proto" -> scheme = value;
                        case "host" -> host = value;
                        default -> {}
                    }
                }
            }
            hops.add(new Hop(address(address), scheme, host));
        }
        return new ForwardedHops(hops);
    }

    /** Reads the three usual headers; scheme and host may be told for each hop or once, by the nearest proxy. */
    static ForwardedHops usual(String addresses, String schemes, String hosts) {
        List<String> who = list(addresses);
        List<Hop> hops = new ArrayList<>();
        for (int at = 0; at < Math.max(1, who.size()); at++) {
            String address = who.isEmpty() ? "" : who.get(at);
            hops.add(new Hop(address(address), told(list(schemes), at, who.size()), told(list(hosts), at, who.size())));
        }
        return new ForwardedHops(hops);
    }

    private static String told(List<String> values, int at, int hops) {
        if (values.isEmpty()) {
            return "";
        }
        return values.size() == hops ? values.get(at) : values.get(values.size() - 1);
    }

    /** The last hop, from the right, whose address is no proxy of ours: the browser, as the nearest trustworthy proxy saw it. */
    Optional<Hop> browser(AddressRanges proxies) {
        for (int at = hops.size() - 1; at >= 0; at--) {
            Hop hop = hops.get(at);
            boolean oneOfOurs = hop.address().filter(proxies::holds).isPresent();
            if (!oneOfOurs || at == 0) {
                return Optional.of(hop);
            }
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> address(String node) {
        Matcher parts = NODE.matcher(node);
        if (!parts.matches()) {
            return AddressRanges.address(node);
        }
        return AddressRanges.address(parts.group(1) == null ? parts.group(2) : parts.group(1));
    }

    private static List<String> list(String header) {
        return header.isBlank() ? List.of() : List.of(header.strip().split("\\s*,\\s*", -1));
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group().strip())
                .toList();
    }
}
