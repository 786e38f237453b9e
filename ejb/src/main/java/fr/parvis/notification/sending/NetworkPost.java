package fr.parvis.notification.sending;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.MessageReason;
import fr.parvis.shared.MessageSettings;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The mail server and gateways of this installation. The demonstration has none, whatever its settings say. */
@ApplicationScoped
public class NetworkPost implements Post {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private MessageSettings settings = MessageSettings.NONE;
    private MailPost mail;
    private GatewayPost sms;
    private GatewayPost voice;

    protected NetworkPost() {}

    @Inject
    NetworkPost(Settings all, Clock clock) {
        this(
                all.isDemo() ? MessageSettings.NONE : all.messages(),
                all.http().publicUrl().getHost(),
                clock,
                PATIENCE);
    }

    NetworkPost(MessageSettings settings, String here, Clock clock, Duration patience) {
        this.settings = settings;
        this.mail = settings.smtp().isSet() ? new MailPost(settings.smtp(), here, clock) : null;
        this.sms = settings.sms().isSet() ? new GatewayPost(settings.sms(), patience) : null;
        this.voice = settings.voice().isSet() ? new GatewayPost(settings.voice(), patience) : null;
    }

    @Override
    public boolean isOpen(MessageChannel channel) {
        return switch (channel) {
            case EMAIL -> settings.smtp().isSet();
            case SMS -> settings.sms().isSet();
            case VOICE -> settings.voice().isSet();
        };
    }

    @Override
    public Handover hand(Envelope envelope) {
        if (!isOpen(envelope.channel())) {
            return new Handover.Never(MessageReason.NOT_SET_UP);
        }
        return switch (envelope.channel()) {
            case EMAIL -> mail.hand(envelope);
            case SMS -> sms.hand(envelope);
            case VOICE -> voice.hand(envelope);
        };
    }
}
