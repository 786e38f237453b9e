package fr.parvis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections that tests ask single statements by, kept when they are closed. To open one starts a process of PostgreSQL and hashes a
 * password some thousand times, and tests ask some ten thousand statements. Whoever closes one has left no transaction and no setting in
 * it.
 */
final class KeptConnections {
    /** Those that more tests at once need are opened and closed as ever. */
    private static final int MOST_OF_A_DATABASE = 3;

    private static final Map<String, Queue<Connection>> IDLE = new ConcurrentHashMap<>();

    private KeptConnections() {}

    /** One to the database at this address, as the owner of it all. */
    static Connection to(String url) throws SQLException {
        Queue<Connection> idle = IDLE.computeIfAbsent(url, one -> new ArrayBlockingQueue<>(MOST_OF_A_DATABASE));
        Connection kept = idle.poll();
        Connection real = kept != null && !kept.isClosed() ? kept : TestDatabase.connect(url);
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, values) -> {
                    if (method.getName().equals("close")) {
                        giveBack(idle, real);
                        return null;
                    }
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                });
    }

    private static void giveBack(Queue<Connection> idle, Connection real) throws SQLException {
        if (real.isClosed() || !idle.offer(real)) {
            real.close();
        }
    }

    /** Closes those to a database that no test uses any more. */
    static void forget(String url) throws SQLException {
        Queue<Connection> idle = IDLE.remove(url);
        for (Connection one = idle == null ? null : idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
    }
}
