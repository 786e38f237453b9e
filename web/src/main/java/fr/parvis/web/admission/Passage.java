package fr.parvis.web.admission;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** One request on its way: the place that it holds, and the key or session it came with. */
public final class Passage implements ExchangeCompletionListener {
    private static final AttachmentKey<Passage> OF_EXCHANGE = AttachmentKey.create(Passage.class);

    private final HttpServerExchange exchange;
    private final KnownCallers known;
    private final Optional<String> credential;
    private final AtomicReference<Share> place = new AtomicReference<>();
    private volatile XnioExecutor.Key end;

    Passage(HttpServerExchange exchange, KnownCallers known) {
        this.exchange = exchange;
        this.known = known;
        this.credential = Credential.of(exchange);
        exchange.putAttachment(OF_EXCHANGE, this);
        exchange.addExchangeCompleteListener(this);
    }

    /** That of the request which this thread answers; empty outside of one. */
    public static Optional<Passage> current() {
        return Optional.ofNullable(ServletRequestContext.current())
                .map(context -> context.getExchange().getAttachment(OF_EXCHANGE));
    }

    /** Whoever sent it was let in: what comes with the same key or session has the share of those who are known. */
    public void letIn() {
        credential.ifPresent(known::letIn);
    }

    /** Its key or session opens nothing, or nothing any more. */
    public void refused() {
        credential.ifPresent(known::refused);
    }

    /** The answer goes on without a thread, as an event stream does: its place is free, and it may last. */
    public void withoutThread() {
        leave();
    }

    boolean isKnown() {
        return credential.filter(known::isKnown).isPresent();
    }

    /** The key or session it came with, never as it was sent. */
    Optional<String> credential() {
        return credential;
    }

    void took(Share share) {
        place.set(share);
        end = exchange.getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(exchange.getConnection()),
                        share.traffic().longestMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void leave() {
        Share share = place.getAndSet(null);
        if (share != null) {
            end.remove();
            share.release();
        }
    }

    @Override
    public void exchangeEvent(HttpServerExchange ended, NextListener next) {
        leave();
        next.proceed();
    }
}
