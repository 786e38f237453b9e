package fr.parvis.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agent at a counter. One press is one call by the routing rule; between two calls the visitor is sent back to the
 * queue, which keeps its length the same, and is not counted in the time of the call.
 */
final class DeskClient implements Load.Client {
    private static final Pattern CURRENT = Pattern.compile("\"ticket(?:Id)?\":(\\d+)");

    private final HttpLine line;
    private final Yard.Site site;
    private final Yard.Desk desk;
    private boolean open;

    DeskClient(HttpLine line, Yard.Site site, int number) {
        this.line = line;
        this.site = site;
        this.desk = site.desks().get(number);
    }

    @Override
    public boolean press() throws Exception {
        if (!open) {
            open = post("open", "{\"counter\":" + desk.counter() + "}").status() == 200;
        }
        HttpLine.Answer answer = post("next", "{}");
        Matcher current = CURRENT.matcher(answer.body());
        if (answer.status() != 200 || !answer.body().contains("\"DONE\"") || !current.find()) {
            return false;
        }
        post("transfer", "{\"ticket\":" + current.group(1) + ",\"motif\":" + site.motif() + "}");
        return true;
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
