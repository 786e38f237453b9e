package fr.parvis.web.push;

import fr.parvis.shared.DatabaseLine;
import fr.parvis.shared.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to what the other nodes say until the line breaks or is closed. */
final class NodeListener {
    private static final Logger LOG = System.getLogger(NodeListener.class.getName());
    private static final int PATIENCE_MILLIS = 10_000;

    private final Settings.Database database;
    private final Consumer<String> heard;
    private final Runnable onLineOpened;
    private volatile Connection line;
    private volatile boolean closed;
    private boolean openedBefore;

    /**
     * Prepares to listen.
     *
     * @param onLineOpened what to do when the line is open again: something may have been missed
     */
    NodeListener(Settings.Database database, Consumer<String> heard, Runnable onLineOpened) {
        this.database = database;
        this.heard = heard;
        this.onLineOpened = onLineOpened;
    }

    /** Returns when the line is broken or closed. */
    void listen() {
        try (Connection opened = DatabaseLine.open(database, NodeRelay.LINE);
                Statement statement = opened.createStatement()) {
            line = opened;
            statement.execute("listen " + NodeRelay.CHANNEL);
            if (openedBefore) {
                onLineOpened.run();
            }
            openedBefore = true;
            hear(opened);
        } catch (SQLException broken) {
            if (!closed) {
                LOG.log(Level.WARNING, "The line to the other nodes broke: {0}", broken.getMessage());
            }
        }
    }

    private void hear(Connection opened) throws SQLException {
        PGConnection postgres = opened.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] news = postgres.getNotifications(PATIENCE_MILLIS);
            if (news == null || news.length == 0) {
                ask(opened);
                continue;
            }
            for (PGNotification one : news) {
                heard.accept(one.getParameter());
            }
        }
    }

    /** Nothing was said for long: a question shows whether the line still works. */
    private static void ask(Connection opened) throws SQLException {
        try (Statement question = opened.createStatement()) {
            question.execute("select 1");
        }
    }

    void close() {
        closed = true;
        DatabaseLine.close(line);
    }
}
