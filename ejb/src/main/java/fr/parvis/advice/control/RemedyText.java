package fr.parvis.advice.control;

import fr.parvis.queueing.improve.advice.Remedy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A remedy as one word, by which pages and the API name it: {@code open-motif:3:12}, {@code move-break:3:1764156600:20},
 * {@code call-colleague:6:41:45}.
 */
public final class RemedyText {
    private static final String OPEN = "open-motif";
    private static final String MOVE = "move-break";
    private static final String CALL = "call-colleague";

    private RemedyText() {}

    public static String write(Remedy remedy) {
        if (remedy instanceof Remedy.OpenMotif open) {
            return OPEN + ":" + open.counterId() + ":" + open.motifId();
        }
        if (remedy instanceof Remedy.MoveBreak move) {
            return MOVE + ":" + move.counterId() + ":" + move.breakStart().getEpochSecond() + ":"
                    + move.later().toMinutes();
        }
        Remedy.CallColleague call = (Remedy.CallColleague) remedy;
        return CALL + ":" + call.counterId() + ":" + call.agentId() + ":"
                + call.stay().toMinutes();
    }

    /**
     * The remedy of a word.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Remedy read(String word) {
        String[] parts = word.split(":", -1);
        try {
            if (parts[0].equals(OPEN) && parts.length == 3) {
                return new Remedy.OpenMotif(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            }
            if (parts[0].equals(MOVE) && parts.length == 4) {
                return new Remedy.MoveBreak(
                        Long.parseLong(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[2])), minutes(parts[3]));
            }
            if (parts[0].equals(CALL) && parts.length == 4) {
                return new Remedy.CallColleague(
                        Long.parseLong(parts[1]), Long.parseLong(parts[2]), Set.of(), Set.of(), minutes(parts[3]));
            }
        } catch (NumberFormatException | DateTimeException nonsense) {
            throw new IllegalArgumentException("not a remedy: " + word, nonsense);
        }
        throw new IllegalArgumentException("not a remedy: " + word);
    }

    private static Duration minutes(String number) {
        return Duration.ofMinutes(Integer.parseInt(number));
    }
}
