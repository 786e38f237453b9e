package fr.parvis.advice.boundary;

/**
 * How a press on a remedy ended.
 *
 * @param done whether it stands as wanted, now or by an earlier delivery of the same request
 * @param remedyId which applied remedy, 0 when none
 */
public record RemedyAnswer(boolean done, long remedyId) {
    String written() {
        return done + ":" + remedyId;
    }

    static RemedyAnswer read(String line) {
        String[] parts = line.split(":", 2);
        return new RemedyAnswer(Boolean.parseBoolean(parts[0]), Long.parseLong(parts[1]));
    }
}
