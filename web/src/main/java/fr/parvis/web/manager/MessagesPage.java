package fr.parvis.web.manager;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageState;
import fr.parvis.notification.MessageView;
import fr.parvis.notification.boundary.SentMessages;
import fr.parvis.shared.Settings;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The messages that were written to visitors; in the demonstration, each as it would be. */
@Named
@RequestScoped
public class MessagesPage {
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MINUTES_OF_AN_HOUR = 60;

    @Inject
    private SentMessages messages;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private Settings settings;

    private String state = "";
    private List<MessageView> all;

    /** Has one tried again that was given up. */
    public void retry(long messageId) {
        if (messages.retry(workplace.siteId(), messageId)) {
            notices.say("messages.retried");
        } else {
            notices.refuse("messages.notRetried");
        }
        all = null;
    }

    /** The latest messages of the site. */
    public List<MessageView> getAll() {
        if (all == null) {
            all = messages.of(workplace.siteId(), chosen());
        }
        return all;
    }

    private MessageState chosen() {
        return Arrays.stream(MessageState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** How many did not go out and are not tried any more. */
    public int getGivenUp() {
        return messages.givenUp(workplace.siteId());
    }

    /** Whether nothing goes out here, because nobody is real. */
    public boolean isShown() {
        return settings.isDemo();
    }

    /** Whether nobody has set up any way of sending. */
    public boolean isMute() {
        return !settings.isDemo() && messages.open().isEmpty();
    }

    public List<MessageState> getStates() {
        return Arrays.asList(MessageState.values());
    }

    /** {@code Rappel, 3 jours avant}. */
    public String kind(MessageView one) {
        String kind = texts.word("messages.kind", one.kind());
        if (one.kind() != fr.parvis.notification.MessageKind.REMINDER) {
            return kind;
        }
        int minutes = one.mark();
        String before = minutes % MINUTES_OF_A_DAY == 0
                ? texts.of("messages.days", minutes / MINUTES_OF_A_DAY)
                : minutes % MINUTES_OF_AN_HOUR == 0
                        ? texts.of("messages.hours", minutes / MINUTES_OF_AN_HOUR)
                        : texts.of("messages.minutes", minutes);
        return texts.of("messages.before", kind, before);
    }

    /** The look of a state. */
    public String tag(MessageView one) {
        return switch (one.state()) {
            case SENT, DELIVERED -> "serving";
            case GIVEN_UP, FAILED -> "late";
            case WAITING, SENDING -> "waiting";
            case SUPPRESSED -> "plain";
        };
    }

    /** The sign of a state. */
    public String glyph(MessageView one) {
        return switch (one.state()) {
            case SENT, DELIVERED -> "tick";
            case GIVEN_UP, SUPPRESSED -> "cross";
            case WAITING, SENDING, FAILED -> "ring";
        };
    }

    /** The state; in the demonstration nothing is sent, it is shown. */
    public String stateWord(MessageView one) {
        return isShown() && one.state() == MessageState.SENT
                ? texts.of("messages.state.SHOWN")
                : texts.word("messages.state", one.state());
    }

    public String channel(MessageChannel channel) {
        return texts.word("messages.channel", channel);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
