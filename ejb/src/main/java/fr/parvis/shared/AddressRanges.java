package fr.parvis.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of IP addresses written as addresses and ranges of RFC 4632, such as {@code 192.0.2.7, 10.0.0.0/8, fd00::/8}. An
 * IPv4 address counts the same when it comes as an IPv6 one ({@code ::ffff:192.0.2.7}).
 *
 * @param ranges the ranges, in any order; none for nobody
 */
public record AddressRanges(List<Range> ranges) {
    /** Nobody. */
    public static final AddressRanges NONE = new AddressRanges(List.of());

    private static final Pattern WRITTEN = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * All addresses that begin with the same bits.
     *
     * @param address 4 or 16 bytes, as text
     * @param bits how many
     */
    public record Range(InetAddress address, int bits) {
        boolean holds(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] theirs = other.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    public AddressRanges {
        ranges = List.copyOf(ranges);
    }

    /** Reads a list separated by commas; nonsense is refused in a sentence that names the setting. */
    public static AddressRanges read(String setting, String list) {
        return new AddressRanges(Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> range(one)
                        .orElseThrow(() -> new IllegalArgumentException(setting
                                + " must hold addresses or ranges such as 192.0.2.7, 10.0.0.0/8 or fd00::/8, not "
                                + one)))
                .toList());
    }

    private static Optional<Range> range(String written) {
        Matcher parts = WRITTEN.matcher(written);
        Optional<InetAddress> address = parts.matches() ? address(parts.group(1)) : Optional.empty();
        return address.flatMap(found -> {
            int most = found.getAddress().length * 8;
            int bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
            return bits > most ? Optional.empty() : Optional.of(new Range(found, bits));
        });
    }

    /** The address that is written, never asking a name server; empty for whatever is no address. */
    public static Optional<InetAddress> address(String written) {
        if (!NUMBERS.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(written));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public boolean holds(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    /** As it is written in a setting. */
    @Override
    public String toString() {
        return String.join(
                ",",
                ranges.stream()
                        .map(range -> range.address().getHostAddress() + "/" + range.bits())
                        .toList());
    }
}
