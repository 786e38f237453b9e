package fr.parvis.web.admin;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageKind;
import fr.parvis.notification.boundary.MessageSetup;
import fr.parvis.notification.text.MessageLanguage;
import fr.parvis.notification.text.SmsLetters;
import fr.parvis.notification.text.SmsSegments;
import fr.parvis.notification.text.Wording;
import fr.parvis.shared.Settings;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What messages to visitors say: one kind, channel and language at a time, with an example and its number of SMS. */
@Named
@RequestScoped
public class MessageTextsPage {
    private static final Set<String> WORDS = Set.of("blanks", "stopBlank", "letters", "text");

    @Inject
    private MessageSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Settings settings;

    private String kind = MessageKind.BOOKED.name();
    private String channel = MessageChannel.SMS.name();
    private String language = "fr";
    private String subject;
    private String body;

    /** Shows the words of the address, unless others were typed. */
    public void open() {
        if (body == null) {
            show();
        }
    }

    private void show() {
        Wording words = setup.words(workplace.siteId(), kind(), channel(), language);
        subject = words.subject();
        body = words.body();
    }

    /** Says this from now on, if everybody could read it. */
    public void save() {
        try {
            Wording words = Wording.checked(channel(), subject, body);
            setup.say(workplace.siteId(), kind(), channel(), language, words);
            subject = words.subject();
            body = words.body();
            notices.saved();
        } catch (Refused refused) {
            String wanted = refused.wanted().kind();
            notices.refuse(WORDS.contains(wanted) ? "messageTexts.wanted." + wanted : "app.refused");
        }
    }

    /** Says again what Parvis brings. */
    public void asUsual() {
        setup.sayAsUsual(workplace.siteId(), kind(), channel(), language);
        show();
        notices.saved();
    }

    private MessageKind kind() {
        return Arrays.stream(MessageKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(MessageKind.BOOKED);
    }

    private MessageChannel channel() {
        return Arrays.stream(MessageChannel.values())
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElse(MessageChannel.SMS);
    }

    /** Whether the site has words of its own here. */
    public boolean isOwn() {
        return setup.isOwn(workplace.siteId(), kind(), channel(), language);
    }

    public boolean isMail() {
        return channel() == MessageChannel.EMAIL;
    }

    public boolean isSms() {
        return channel() == MessageChannel.SMS;
    }

    /** The message as somebody would read it who has an appointment in three days. */
    public Wording getExample() {
        Wording filled = new Wording(subject == null ? "" : subject, body == null ? "" : body).filled(facts());
        return isSms() ? new Wording("", SmsLetters.of(filled.body())) : filled;
    }

    /** How many SMS the example makes. */
    public SmsSegments getSegments() {
        return SmsSegments.of(getExample().body());
    }

    /** What the blanks of the example hold, for the script that counts while somebody types. */
    public Map<String, String> facts() {
        MessageLanguage spoken = MessageLanguage.of(language);
        ZonedDateTime when = workplace
                .getNow()
                .atZone(workplace.getSite().zone())
                .plusDays(3)
                .withHour(9)
                .withMinute(20);
        String base = settings.http().publicUrl().toString();
        Map<String, String> facts = new HashMap<>();
        facts.put("day", spoken.day(when));
        facts.put("time", spoken.time(when));
        facts.put("site", workplace.getSite().name());
        facts.put("address", setup.rules(workplace.siteId()).address());
        facts.put("code", "7KM2 P9QT");
        facts.put("link", base + "/r/PV1.ABCDEFGHJKMNPQRSTVWXYZ2345.ABCDEFGHJKMNP");
        facts.put("stop", base + "/n/2n9c-abcdefghijklmnop");
        return facts;
    }

    /** What may stand in braces, in order. */
    public Set<String> getBlanks() {
        return new TreeSet<>(Wording.BLANKS);
    }

    /** A blank as it stands in a text. */
    public String written(String blank) {
        return "{" + blank + "}";
    }

    public List<MessageKind> getKinds() {
        return Arrays.asList(MessageKind.values());
    }

    public List<MessageChannel> getChannels() {
        return Arrays.asList(MessageChannel.values());
    }

    public List<String> getLanguages() {
        return MessageLanguage.CODES;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = MessageLanguage.of(language).code();
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
