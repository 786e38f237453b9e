package fr.parvis.shared;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of names in a French list, for lists that do not come out of the database in order (there it is the collation
 * {@code parvis_names}): word by word, accents and capitals count only between names that are the same otherwise, and
 * numbers count as numbers. Élise stands beside Eloi, Le Goff before Legoff, Guichet 2 before Guichet 10.
 */
public final class NameOrder implements Comparator<String> {
    /** The one order of names. */
    public static final Comparator<String> FRENCH = new NameOrder().thenComparing(Comparator.naturalOrder());

    private static final Pattern PART = Pattern.compile("\\d+|[^\\d\\s\\p{Pd}\\p{Z}]+");

    private NameOrder() {}

    @Override
    public int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        Collator letters = collator(Collator.PRIMARY);
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                return more ? 1 : collator(Collator.TERTIARY).compare(one, other);
            }
            int order = more ? ofParts(left.group(), right.group(), letters) : -1;
            if (order != 0) {
                return order;
            }
        }
    }

    private static int ofParts(String one, String other, Collator letters) {
        if (Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))) {
            String left = one.replaceFirst("^0+(?=.)", "");
            String right = other.replaceFirst("^0+(?=.)", "");
            int longer = Integer.compare(left.length(), right.length());
            return longer != 0 ? longer : left.compareTo(right);
        }
        return letters.compare(one, other);
    }

    private static Collator collator(int strength) {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(strength);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }
}
