package fr.parvis.shared.input;

import java.util.Map;

/**
 * A value from outside makes no sense. Whoever answers says which field it was and what is wanted; the value itself is
 * never repeated, because it may be a name.
 */
public class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final transient Wanted wanted;

    public Refused(String field, Wanted wanted) {
        super(field + ": wanted " + wanted);
        this.field = field;
        this.wanted = wanted;
    }

    /** Name of the field, or its place in a body as RFC 6901 writes it, such as {@code /shifts/0/from}. */
    public String field() {
        return field;
    }

    /** What is wanted instead. */
    public Wanted wanted() {
        return wanted;
    }

    /** The number, when it is between two bounds. */
    public static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refused(field, Wanted.whole(least, most));
        }
        return value;
    }

    /**
     * What is wanted: a kind that each language has a sentence for, and the facts in it.
     *
     * @param kind such as {@code whole}
     * @param facts such as {@code least} and {@code most}
     */
    public record Wanted(String kind, Map<String, Object> facts) {
        public Wanted {
            facts = Map.copyOf(facts);
        }

        /** A kind without facts. */
        public static Wanted a(String kind) {
            return new Wanted(kind, Map.of());
        }

        /** A whole number. */
        public static Wanted whole(long least, long most) {
            return new Wanted("whole", Map.of("least", least, "most", most));
        }

        /** Text of 1 to so many characters that people can see. */
        public static Wanted text(int most) {
            return new Wanted("text", Map.of("most", most));
        }
    }
}
