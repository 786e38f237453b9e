package fr.parvis.web.admission;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Reads the whole body of a request before anything else is done for it, without a thread. A body that is not there after
 * {@value #LONGEST_SECONDS} s ends its line, one that is too large is refused before it is read. Of large bodies that come
 * from nobody known only {@value #MOST_LARGE} are read at a time, so that memory is bounded too.
 */
final class WholeBody {
    static final int LONGEST_SECONDS = 15;
    static final int MOST_LARGE = 16;
    /** What the API takes; the web application's own limit says the same again. */
    static final int OF_API = 16 * 1024;
    /** One picture of a tablet's camera. */
    static final int OF_PICTURE = 300 * 1024;
    /** The forms of staff pages. */
    static final int OF_PAGE = 1024 * 1024;

    /** A file of appointments that somebody who is signed in imports, with the fields of its form. */
    static final int OF_FILE = 4 * 1024 * 1024 + 64 * 1024;

    private static final String PICTURES = "/api/kiosk/scan";
    private static final String FILES = "/staff/admin/import.xhtml";

    private final HttpHandler tooLarge;
    private final HttpHandler surplus;
    private final AtomicInteger large = new AtomicInteger();

    WholeBody(HttpHandler tooLarge, HttpHandler surplus) {
        this.tooLarge = tooLarge;
        this.surplus = surplus;
    }

    static int most(String path, boolean known) {
        if (known && path.equals(FILES)) {
            return OF_FILE;
        }
        if (path.equals(PICTURES)) {
            return OF_PICTURE;
        }
        return path.startsWith("/api/") ? OF_API : OF_PAGE;
    }

    /** Goes on with the request once its body is there. */
    void read(HttpServerExchange exchange, boolean known, HttpHandler next) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        Runnable inTime = endInTime(exchange);
        int most = most(exchange.getRequestPath(), known);
        long announced = exchange.getRequestContentLength();
        if (announced > most) {
            tooLarge.handleRequest(exchange);
        } else if ((announced < 0 || announced > OF_API) && most > OF_API && !known && !takeLarge(exchange)) {
            surplus.handleRequest(exchange);
        } else {
            permitted(exchange, most, read -> {
                inTime.run();
                next.handleRequest(read);
            });
        }
    }

    /** Says "go on" to who waits for it before they send the body; buffering leaves such a request alone otherwise. */
    private void permitted(HttpServerExchange exchange, int most, HttpHandler next) throws Exception {
        if (!HttpContinue.requiresContinueResponse(exchange)) {
            gather(exchange, most, next);
            return;
        }
        IoCallback then = new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange said, Sender sender) {
                said.getRequestHeaders().remove(Headers.EXPECT);
                Connectors.executeRootHandler(body -> gather(body, most, next), said);
            }

            @Override
            public void onException(HttpServerExchange left, Sender sender, IOException gone) {
                left.endExchange();
            }
        };
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> HttpContinue.sendContinueResponse(exchange, then));
    }

    private void gather(HttpServerExchange exchange, int most, HttpHandler next) throws Exception {
        int buffers = most / exchange.getConnection().getByteBufferPool().getBufferSize() + 1;
        AtomicBoolean whole = new AtomicBoolean();
        exchange.addRequestWrapper((body, of) -> new EndOfBody(body.create(), whole));
        HttpHandler then = read -> (whole.get() ? next : tooLarge).handleRequest(read);
        new RequestBufferingHandler(then, buffers).handleRequest(exchange);
    }

    private boolean takeLarge(HttpServerExchange exchange) {
        if (large.incrementAndGet() > MOST_LARGE) {
            large.decrementAndGet();
            return false;
        }
        exchange.addExchangeCompleteListener((ended, listener) -> {
            large.decrementAndGet();
            listener.proceed();
        });
        return true;
    }

    /** Closes the line of a body that is not there in time, also of one that is only waited for after its refusal. */
    private static Runnable endInTime(HttpServerExchange exchange) {
        XnioExecutor.Key end = exchange.getIoThread()
                .executeAfter(() -> IoUtils.safeClose(exchange.getConnection()), LONGEST_SECONDS, TimeUnit.SECONDS);
        exchange.addExchangeCompleteListener((ended, listener) -> {
            end.remove();
            listener.proceed();
        });
        return end::remove;
    }

    /** Notes that a body was read to its end. */
    private static final class EndOfBody extends AbstractStreamSourceConduit<StreamSourceConduit> {
        private final AtomicBoolean seen;

        EndOfBody(StreamSourceConduit body, AtomicBoolean seen) {
            super(body);
            this.seen = seen;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int length = super.read(into);
            if (length < 0) {
                seen.set(true);
            }
            return length;
        }
    }
}
