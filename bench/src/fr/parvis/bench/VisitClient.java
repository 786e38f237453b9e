package fr.parvis.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor's whole way at one counter: checked in at the kiosk, called by the rule, received, seen off. One press is one visit. */
final class VisitClient implements Load.Client {
    private static final Pattern CALLED = Pattern.compile("\"ticket\":(\\d+)");

    private final HttpLine line;
    private final Yard.Site site;
    private final Yard.Desk desk;
    private final boolean arriving;
    private boolean open;

    /** @param arriving whether each visit begins at the kiosk; else those who wait already are served off */
    VisitClient(HttpLine line, Yard.Site site, int number, boolean arriving) {
        this.line = line;
        this.site = site;
        this.desk = site.desks().get(number);
        this.arriving = arriving;
    }

    @Override
    public boolean press() throws Exception {
        if (!open) {
            open = post("open", "{\"counter\":" + desk.counter() + "}").status() == 200;
        }
        if (arriving && !arrive()) {
            return false;
        }
        HttpLine.Answer answer = post("next", "{}");
        Matcher called = CALLED.matcher(answer.body());
        if (answer.status() != 200 || !answer.body().contains("\"DONE\"") || !called.find()) {
            return false;
        }
        String ticket = called.group(1);
        boolean received = done(post("start", "{\"ticket\":" + ticket + "}"));
        return done(post("finish", "{\"ticket\":" + ticket + ",\"outcome\":\"ANSWERED\"}")) && received;
    }

    private boolean arrive() throws IOException {
        String body = "{\"motif\":" + site.motif() + ",\"language\":\"fr\"}";
        return line.post("/api/kiosk/tickets", site.kioskToken(), UUID.randomUUID().toString(), body)
                        .status()
                == 201;
    }

    private static boolean done(HttpLine.Answer answer) {
        return answer.status() == 200 && answer.body().contains("\"DONE\"");
    }

    private HttpLine.Answer post(String action, String body) throws IOException {
        return line.post("/api/desk/" + action, desk.agentToken(), UUID.randomUUID().toString(), body);
    }

    @Override
    public void close() throws IOException {
        post("close", "{}");
        line.close();
    }
}
