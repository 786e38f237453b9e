package fr.parvis.notification.sending;

import fr.parvis.notification.MessageReason;
import fr.parvis.shared.MessageSettings.Protection;
import fr.parvis.shared.MessageSettings.Smtp;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/** Hands e-mails to a mail server by SMTP (RFC 5321). One line for each message; ten seconds to connect, twenty for each answer. */
final class MailPost {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final Smtp server;
    private final String here;
    private final Clock clock;

    /**
     * @param here host of this installation, for message ids
     */
    MailPost(Smtp server, String here, Clock clock) {
        this.server = server;
        this.here = here;
        this.clock = clock;
    }

    Handover hand(Envelope envelope) {
        Session session = Session.getInstance(properties());
        try (Transport line = session.getTransport()) {
            MimeMessage mail = mail(session, envelope);
            if (server.user().isEmpty()) {
                line.connect();
            } else {
                line.connect(server.user(), server.password().value());
            }
            line.sendMessage(mail, mail.getAllRecipients());
            return new Handover.Taken();
        } catch (AddressException unreadable) {
            return new Handover.Never(MessageReason.UNKNOWN_RECIPIENT);
        } catch (AuthenticationFailedException unknown) {
            return new Handover.Later(MessageReason.NOT_LET_IN, null);
        } catch (SendFailedException refused) {
            return refused(refused);
        } catch (MessagingException away) {
            return new Handover.Later(reason(away), null);
        }
    }

    /** A recipient who is refused for good is refused again tomorrow; one for whom there is no room today is not (RFC 5321 4.2.1). */
    private static Handover refused(SendFailedException refused) {
        int code = code(refused);
        if (code >= 500) {
            boolean recipient = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return new Handover.Never(recipient ? MessageReason.UNKNOWN_RECIPIENT : MessageReason.REFUSED);
        }
        return new Handover.Later(MessageReason.BUSY, null);
    }

    private static MessageReason reason(MessagingException away) {
        int code = code(away);
        return code >= 400 && code < 500
                ? MessageReason.BUSY
                : code >= 500 ? MessageReason.REFUSED : MessageReason.NO_ANSWER;
    }

    /** The first reply code that stands in the messages of a failure and those beneath it; 0 when there is none. */
    private static int code(MessagingException failed) {
        Exception next = failed;
        while (next != null) {
            String said = next.getMessage() == null ? "" : next.getMessage().strip();
            if (said.matches("(?s)[45][0-9]{2}[ -].*")) {
                return Integer.parseInt(said.substring(0, 3));
            }
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return 0;
    }

    private MimeMessage mail(Session session, Envelope envelope) throws MessagingException {
        MimeMessage mail = new StableId(session, "<" + envelope.reference() + "@" + here + ">");
        mail.setFrom(new InternetAddress(server.from(), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
        mail.setSubject(envelope.subject(), StandardCharsets.UTF_8.name());
        mail.setText(envelope.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setContentLanguage(new String[] {envelope.language().split("-", 2)[0]});
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("List-Unsubscribe", "<" + envelope.stop() + ">");
        mail.saveChanges();
        return mail;
    }

    private Properties properties() {
        Properties all = new Properties();
        String protocol = server.protection() == Protection.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        all.put("mail.transport.protocol", protocol);
        all.put(prefix + "host", server.host());
        all.put(prefix + "port", Integer.toString(server.port()));
        all.put(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        all.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        all.put(prefix + "timeout", ANSWER_MILLIS);
        all.put(prefix + "writetimeout", ANSWER_MILLIS);
        all.put(prefix + "starttls.enable", Boolean.toString(server.protection() == Protection.STARTTLS));
        all.put(prefix + "starttls.required", Boolean.toString(server.protection() == Protection.STARTTLS));
        all.put(prefix + "ssl.checkserveridentity", "true");
        return all;
    }

    /** A mail that is sent a second time has the id of the first: mail programs show it once. */
    private static final class StableId extends MimeMessage {
        private final String id;

        StableId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
