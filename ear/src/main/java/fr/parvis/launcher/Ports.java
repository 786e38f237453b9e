package fr.parvis.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The doors of this machine that Parvis is about to open. */
final class Ports {

    /** A server that was just killed needs a moment to let go of its ports. */
    private static final int TRIES = 25;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Ports() {}

    static void refuseBusy(String bind, int port, String variable) {
        for (int left = TRIES; !isFree(bind, port); left--) {
            if (left == 0) {
                throw new CannotStart("Port " + port + " is already in use: stop the program that holds it, or set "
                        + variable + " to another port.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isFree(String bind, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
