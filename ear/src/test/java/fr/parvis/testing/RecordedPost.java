package fr.parvis.testing;

import fr.parvis.notification.MessageChannel;
import fr.parvis.notification.sending.Envelope;
import fr.parvis.notification.sending.Handover;
import fr.parvis.notification.sending.Post;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The mail server and gateways of in-container tests: takes every message, unless a test wants one refused. */
@ApplicationScoped
@Alternative
@Priority(1)
public class RecordedPost implements Post {
    private static final Queue<Envelope> TAKEN = new ConcurrentLinkedQueue<>();
    private static final Map<String, Handover> ANSWERS = new ConcurrentHashMap<>();

    /** From now on answers so for a recipient. */
    public static void answer(String to, Handover answer) {
        ANSWERS.put(to, answer);
    }

    /** What was handed over for a recipient, in order. */
    public static List<Envelope> to(String to) {
        return TAKEN.stream().filter(one -> one.to().equals(to)).toList();
    }

    @Override
    public boolean isOpen(MessageChannel channel) {
        return true;
    }

    @Override
    public Handover hand(Envelope envelope) {
        TAKEN.add(envelope);
        return ANSWERS.getOrDefault(envelope.to(), new Handover.Taken());
    }
}
