package fr.parvis.notification.text;

/**
 * How many SMS a text makes (3GPP TS 23.038 and 23.040). Letters of the GSM alphabet take seven bits: 160 in one message, 153 in each of
 * several; those of its extension table, such as €, take two places, which never stand in two parts. One letter outside of it, such as ç,
 * ê, œ or a typographic apostrophe, makes the whole text UCS-2: 70, or 67 in each of several; what needs two units stays together.
 *
 * <p>{@code sms.js} of the staff pages follows the same rule, and the same table of cases. O(n).
 *
 * @param gsm whether seven bits suffice
 * @param units septets, or UTF-16 units
 * @param segments 0 for an empty text
 */
public record SmsSegments(boolean gsm, int units, int segments) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS_ALONE = 70;
    private static final int UCS_PART = 67;

    /** Counts a text. */
    public static SmsSegments of(String text) {
        boolean gsm = isGsm(text);
        int units = 0;
        int parts = 1;
        int filled = 0;
        int part = gsm ? GSM_PART : UCS_PART;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int width = gsm ? septets(letter) : Character.charCount(letter);
            if (filled + width > part) {
                parts++;
                filled = 0;
            }
            filled += width;
            units += width;
            at += Character.charCount(letter);
        }
        boolean alone = units <= (gsm ? GSM_ALONE : UCS_ALONE);
        return new SmsSegments(gsm, units, units == 0 ? 0 : alone ? 1 : parts);
    }

    /** Whether every letter is in the GSM alphabet. */
    static boolean isGsm(String text) {
        return text.codePoints().allMatch(letter -> septets(letter) > 0);
    }

    private static int septets(int letter) {
        if (BASIC.indexOf(letter) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(letter) >= 0 ? 2 : 0;
    }
}
