package fr.parvis.notification.text;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import java.util.ArrayList;
import java.util.List;

/** The words of a message that Parvis brings, for each kind, channel and language; a site may write its own. */
public final class UsualWords {
    private UsualWords() {}

    /** The words, with their blanks. */
    public static Wording of(MessageKind kind, MessageChannel channel, MessageLanguage language) {
        return switch (channel) {
            case SMS -> new Wording("", sms(kind, language));
            case EMAIL -> new Wording(language.say("subject." + kind), mail(kind, language));
            case VOICE -> new Wording("", voice(kind, language));
        };
    }

    private static boolean opensSomething(MessageKind kind) {
        return kind != MessageKind.CANCELLED;
    }

    private static boolean hasCode(MessageKind kind) {
        return opensSomething(kind) && kind != MessageKind.LISTED;
    }

    private static String sms(MessageKind kind, MessageLanguage language) {
        List<String> parts = new ArrayList<>(List.of(language.say("say." + kind)));
        if (hasCode(kind)) {
            parts.add(language.say("code"));
        }
        if (opensSomething(kind)) {
            parts.add("{link}");
        }
        parts.add(language.say("stop.sms"));
        return String.join(" ", parts);
    }

    private static String mail(MessageKind kind, MessageLanguage language) {
        List<String> lines = new ArrayList<>(List.of(language.say("hello"), "", language.say("say." + kind)));
        if (hasCode(kind)) {
            lines.add("{address}");
            lines.add("");
            lines.add(language.say("show"));
        }
        if (opensSomething(kind)) {
            lines.add(language.say("manage"));
        }
        lines.addAll(List.of("", "{site}", language.say("stop.mail")));
        return String.join("\n", lines);
    }

    private static String voice(MessageKind kind, MessageLanguage language) {
        List<String> parts = new ArrayList<>(List.of(language.say("hello.voice"), language.say("say." + kind)));
        if (hasCode(kind)) {
            parts.add(language.say("code.voice"));
        }
        return String.join(" ", parts);
    }
}
