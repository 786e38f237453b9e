package fr.parvis.notification.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server of one conversation, which refuses one verb. */
final class SmtpScript {
    private SmtpScript() {}

    static void speak(ServerSocket door, String refusedVerb, String refusal) {
        try (Socket line = door.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = line.getOutputStream();
            say(out, "220 script ESMTP");
            for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
                String verb = asked.substring(0, Math.min(4, asked.length()));
                if (verb.equals(refusedVerb)) {
                    say(out, refusal);
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
