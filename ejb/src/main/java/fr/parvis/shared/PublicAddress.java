package fr.parvis.shared;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that phones are sent to, made plain ASCII: QR readers differ on every other letter, so that a code with an
 * "é" in it may lead elsewhere. A host such as {@code café.example} becomes {@code xn--caf-dma.example} (RFC 3490), a path
 * such as {@code /accueil/été} is per cent encoded (RFC 3986). What a browser would read otherwise is refused.
 */
final class PublicAddress {
    /** With the link of a ticket behind it, a code is still large enough on a paper of 58 mm. */
    static final int LONGEST = 150;

    private static final Pattern FORM =
            Pattern.compile("(?i)(https?)://([^/?#@\\[\\]:]+|\\[[0-9a-f:.]+\\])(:\\d+)?(/[^?#]*)?");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    private static final int LONGEST_LABEL = 63;
    private static final String PLAIN = "-._~!$&'()*+,;=:@/%";

    private PublicAddress() {}

    /**
     * Reads an address; trailing slashes are taken away.
     *
     * @throws IllegalArgumentException with one sentence that names the variable and what is wanted
     */
    static URI read(String variable, String given) {
        Matcher parts = FORM.matcher(Normalizer.normalize(given, Normalizer.Form.NFC));
        if (!parts.matches() || given.codePoints().anyMatch(PublicAddress::unseen)) {
            throw refused(variable, given);
        }
        String host = host(parts.group(2));
        String path = path(parts.group(4) == null ? "" : parts.group(4));
        if (host == null || path == null || !isPort(parts.group(3))) {
            throw refused(variable, given);
        }
        String port = parts.group(3) == null ? "" : parts.group(3);
        String address = parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + port + path;
        if (address.length() > LONGEST) {
            throw new IllegalArgumentException(variable + " must have at most " + LONGEST + " characters, not "
                    + address.length() + ": the code on a ticket would be too fine to be read.");
        }
        return URI.create(address);
    }

    /** What this machine calls itself; {@code localhost} when nobody else is listened to. */
    static String usual(String bind, int port) {
        boolean alone = bind.startsWith("127.") || bind.equals("localhost");
        return "http://" + (alone ? "localhost" : hostName()) + ":" + port;
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.matches("[A-Za-z0-9.-]+") ? name : "localhost";
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static IllegalArgumentException refused(String variable, String given) {
        return new IllegalArgumentException(
                variable + " must be an http or https address without user, query or fragment,"
                        + " such as https://accueil.example.fr, not "
                        + given.codePoints()
                                .map(letter -> unseen(letter) && letter != ' ' ? '?' : letter)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
    }

    /** Blank, or nothing that anybody sees: such as a zero-width joiner. */
    private static boolean unseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || switch (Character.getType(letter)) {
                    case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
                    default -> false;
                };
    }

    /** The host in ASCII; null when it is none, or one that browsers of today write in another way ("straße"). */
    private static String host(String given) {
        String small = given.toLowerCase(Locale.ROOT);
        if (small.startsWith("[")) {
            return small;
        }
        try {
            String ascii = IDN.toASCII(small).toLowerCase(Locale.ROOT);
            boolean same =
                    IDN.toUnicode(ascii).equals(IDN.toUnicode(small)) && !small.contains("ß") && !small.contains("ς");
            return same && HOST.matcher(ascii).matches() && labelsFit(ascii) ? ascii : null;
        } catch (IllegalArgumentException noHost) {
            return null;
        }
    }

    private static boolean labelsFit(String host) {
        return Pattern.compile("\\.").splitAsStream(host).allMatch(label -> label.length() <= LONGEST_LABEL);
    }

    private static boolean isPort(String given) {
        if (given == null) {
            return true;
        }
        String digits = given.substring(1);
        return digits.length() <= 5 && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= 65_535;
    }

    /** The path in ASCII without a trailing slash; null when a browser would take another one. */
    private static String path(String given) {
        String path = given.replaceAll("/+$", "");
        if (path.matches(".*(%(?![0-9A-Fa-f]{2})|//|/\\.{1,2}(/|$)).*")) {
            return null;
        }
        StringBuilder ascii = new StringBuilder();
        for (byte part : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (part & 0xff);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            if (letter < 0x80 && !plain) {
                return null;
            }
            ascii.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return ascii.toString();
    }
}
