package fr.parvis.web.push;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;

/**
 * The line on which a staff page hears that something changed at a site, a WebSocket at {@code /staff/line/12}: the address names
 * the site, so that {@link SiteLines} can hold it against the sites of whoever signed in. The message is the sequence number.
 */
@ServerEndpoint(SiteLine.PATH + "{site}")
public class SiteLine {
    static final String PATH = "/staff/line/";

    /** A page that says something is no page of ours. */
    private static final int LONGEST_MESSAGE = 128;

    @Inject
    private StaffChannel channel;

    /** Somebody listens. */
    @OnOpen
    public void open(Session line, @PathParam("site") String site) {
        line.setMaxIdleTimeout(0);
        line.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        channel.add(Long.parseLong(site), line);
    }

    /** Nothing is heard on it. */
    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public void hear(String ignored, Session line) {
        channel.end(line);
    }

    /** The page was left. */
    @OnClose
    public void close(Session line, @PathParam("site") String site) {
        channel.remove(Long.parseLong(site), line);
    }

    /** The line broke: the page opens another one. */
    @OnError
    public void broken(Session line, Throwable broken) {
        channel.end(line);
    }
}
