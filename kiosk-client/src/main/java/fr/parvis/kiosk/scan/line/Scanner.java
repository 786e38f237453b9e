package fr.parvis.kiosk.scan.line;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The scanner of the settings: heard while it is there, waited for while it is away. */
public final class Scanner implements Runnable {
    private static final int RETRY_SECONDS = 5;
    private static final System.Logger LOG = System.getLogger(Scanner.class.getName());

    private final ScannerLine line;
    private final Consumer<String> listener;

    /** @throws IllegalArgumentException for an address that is no scanner's */
    public Scanner(String address, Consumer<String> listener) {
        this.line = ScannerLine.at(address);
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                listen();
                TimeUnit.SECONDS.sleep(RETRY_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try {
            line.listen(listener);
        } catch (IOException away) {
            LOG.log(System.Logger.Level.DEBUG, "No scanner there", away);
        }
    }
}
