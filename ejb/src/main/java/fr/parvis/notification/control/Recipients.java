package fr.parvis.notification.control;

import fr.parvis.agenda.Contact;
import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.sending.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By which way somebody is told, and how staff see their number. What must be read in time goes to the telephone; what is to be kept goes
 * to the e-mail. A line that stands on a desk gets a call, for it shows no SMS (numbering plan of Arcep, decision 2018-0881).
 */
public final class Recipients {
    private static final Pattern FIXED =
            Pattern.compile("\\+(?:33[1-59]|262(?:262|263|269)|590590|594594|596596|50841)[0-9]*");
    private static final int SHOWN_LAST = 2;

    private Recipients() {}

    /** The ways to tell somebody, the best first; empty without any contact. */
    public static List<MessageChannel> ways(MessageKind kind, Contact contact) {
        List<MessageChannel> ways = new ArrayList<>();
        if (contact.phone() != null) {
            ways.add(FIXED.matcher(contact.phone()).matches() ? MessageChannel.VOICE : MessageChannel.SMS);
        }
        if (contact.email() != null) {
            boolean kept = kind == MessageKind.BOOKED || kind == MessageKind.LISTED || kind == MessageKind.NEW_CODES;
            ways.add(kept ? 0 : ways.size(), MessageChannel.EMAIL);
        }
        return ways;
    }

    /** The first way that is set up; the best one when none is. */
    static MessageChannel chosen(List<MessageChannel> ways, Post post, boolean all) {
        return ways.stream().filter(way -> all || post.isOpen(way)).findFirst().orElse(ways.get(0));
    }

    /** Address or number for a channel; null when there is none any more. */
    static String to(MessageChannel channel, Contact contact) {
        return channel == MessageChannel.EMAIL ? contact.email() : contact.phone();
    }

    /** {@code +33 6 •• •• •• 78}, {@code m•••@example.fr}; empty without one. */
    public static String masked(String to) {
        if (to == null || to.isEmpty()) {
            return "";
        }
        int at = to.indexOf('@');
        if (at >= 0) {
            return to.substring(0, 1) + "•••" + to.substring(at);
        }
        if (to.matches("\\+33[0-9]{9}")) {
            return "+33 " + to.charAt(3) + " •• •• •• " + to.substring(to.length() - SHOWN_LAST);
        }
        return to.substring(0, Math.min(4, to.length() - SHOWN_LAST)) + " ••• "
                + to.substring(to.length() - SHOWN_LAST);
    }
}
