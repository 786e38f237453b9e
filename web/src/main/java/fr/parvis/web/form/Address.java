package fr.parvis.web.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes single answers of an address's question, such as {@code id} in {@code /staff/admin/motifs.xhtml?id=7}. */
final class Address {
    private Address() {}

    /** The address without a name. */
    static String without(String address, String name) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address;
        }
        String rest = Arrays.stream(address.substring(mark + 1).split("&"))
                .filter(part -> !part.isEmpty() && !part.split("=", 2)[0].equals(name))
                .collect(Collectors.joining("&"));
        return address.substring(0, mark) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** What an address's question says of a name; empty when it does not. */
    static Optional<String> value(String address, String name) {
        int mark = address.indexOf('?');
        return Arrays.stream(
                        mark < 0 ? new String[0] : address.substring(mark + 1).split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** The address with a name set to a value; without it when the value is null, empty or {@code 0}. */
    static String with(String address, String name, String value) {
        String bare = without(address, name);
        if (value == null || value.isEmpty() || value.equals("0")) {
            return bare;
        }
        String part = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Stream.of(bare, part).collect(Collectors.joining(bare.contains("?") ? "&" : "?"));
    }
}
