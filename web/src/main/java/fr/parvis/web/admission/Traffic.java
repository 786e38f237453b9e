package fr.parvis.web.admission;

/**
 * Kinds of requests, each with a share of the worker threads of its own (ADR 0077): what one kind takes, no other misses. The
 * shares together are fewer than the worker threads of {@code server.cli}.
 */
enum Traffic {
    /** Pictures, styles, scripts and voices, which anybody may load. */
    FILE(8, 200, 5_000, 60_000),
    /** Whatever comes with no key or session that was let in lately: phones, a page of sign-in, a first request, a guess. */
    STRANGER(6, 24, 2_000, 20_000),
    /** A password is checked, which is slow on purpose. */
    SIGN_IN(4, 60, 10_000, 30_000),
    /**
     * Screens and agents that were let in lately and begin to listen. Hundreds begin at once after an outage; a press that comes
     * meanwhile does not wait behind them, and no listener minds a second. As many may wait as may listen on a node.
     */
    LISTENER(2, 4_000, 20_000, 20_000),
    /** Kiosks, wall screens and agents that were let in lately. */
    KNOWN(24, 400, 5_000, 120_000);

    /** How many times longer everything may take; more than 1 where tests run inside of requests. */
    private static final int PATIENCE = Integer.getInteger("parvis.patience", 1);

    private static final String STREAMS = "/api/hints";
    private static final String WEB_SOCKETS = "/staff/line/";
    private static final String[] SIGN_INS = {"/staff/sign-in", "/api/agents/sign-in"};

    private final int most;
    private final int mostWaiting;
    private final int longestWaitMillis;
    private final int longestMillis;

    Traffic(int most, int mostWaiting, int longestWaitMillis, int longestMillis) {
        this.most = most;
        this.mostWaiting = mostWaiting;
        this.longestWaitMillis = longestWaitMillis;
        this.longestMillis = longestMillis;
    }

    /** How many of it are answered at the same time. */
    int most() {
        return most;
    }

    /** How many of it wait for that at most; whoever is one more is told to come back. */
    int mostWaiting() {
        return mostWaiting;
    }

    /** How long one of it waits at most, in milliseconds, before it is told to come back. */
    int longestWaitMillis() {
        return longestWaitMillis;
    }

    /** How long one of it may take its place at most, in milliseconds, before its line is closed: it reads too slowly. */
    int longestMillis() {
        return longestMillis * PATIENCE;
    }

    /**
     * The kind of a request.
     *
     * @param known whether its key or session was let in lately
     */
    static Traffic of(String method, String path, boolean known) {
        if (method.equals("POST")) {
            for (String signIn : SIGN_INS) {
                if (path.equals(signIn)) {
                    return SIGN_IN;
                }
            }
        }
        if (isFile(path)) {
            return FILE;
        }
        if (!known) {
            return STRANGER;
        }
        return path.equals(STREAMS) || path.startsWith(WEB_SOCKETS) ? LISTENER : KNOWN;
    }

    /** Whether it is a file, which needs neither the desk nor the database. */
    static boolean isFile(String path) {
        if (path.startsWith("/api/")) {
            return false;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("/jakarta.faces.resource/") || (name.indexOf('.') > 0 && !name.endsWith(".xhtml"));
    }
}
