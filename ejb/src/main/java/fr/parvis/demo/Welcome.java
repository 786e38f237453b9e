package fr.parvis.demo;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the launcher prints about the demonstration: addresses, log-ins, codes to try. For developers, in English. */
final class Welcome {
    private Welcome() {}

    static String text(URI address, List<String> codes) {
        Script script = Script.read();
        return Stream.of(
                        "Demonstration",
                        "  Touchscreen   " + address + "/kiosk/   enrolment codes " + enrolments(script, "kiosks"),
                        "  Wall screen   " + address + "/wall/    enrolment code " + enrolments(script, "walls"),
                        "  Booking       " + address + "/rdv      appointments on a phone, without an account",
                        "  Staff         " + address + "/staff/   password of everybody: " + Script.PASSWORD,
                        "  Log-ins       " + logins(script),
                        "  Appointments  codes to type at the touchscreen: " + String.join(", ", codes))
                .collect(Collectors.joining("\n"));
    }

    private static String enrolments(Script script, String devices) {
        return script.sites().stream()
                .flatMap(site -> Script.objects(site, devices)
                        .map(device -> device.getString("enrolment") + " (" + site.getString("name") + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String logins(Script script) {
        return script.agents().stream().map(Welcome::login).collect(Collectors.joining(", "));
    }

    private static String login(JsonObject agent) {
        return agent.getString("login") + " (" + agent.getString("roles").toLowerCase(Locale.ROOT) + ")";
    }
}
