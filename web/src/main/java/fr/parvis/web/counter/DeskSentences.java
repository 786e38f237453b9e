package fr.parvis.web.counter;

import fr.parvis.counter.boundary.Desk;
import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskView;
import fr.parvis.reception.WaitingRow;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page says after a press: what happened, who has the visitor. */
@RequestScoped
public class DeskSentences {
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 120;
    private static final int LONGEST_NOTE = 80;

    @Inject
    private Texts texts;

    @Inject
    private VisitorWords visitors;

    @Inject
    private SiteTimes times;

    /** Why a press is not even tried: something is missing on the slip. */
    Optional<String> refusal(DeskSlip slip) {
        int length = slip.word().length();
        return switch (slip.verb()) {
            case CALL ->
                slip.ticketId() == 0
                        ? Optional.of(texts.of("counter.chooseVisitor"))
                        : reason(length < SHORTEST_REASON || length > LONGEST_REASON, "counter.sayWhy");
            case PAUSE -> reason(tooLong(slip), "counter.pauseTooLong");
            case HOLD -> reason(length > LONGEST_NOTE, "counter.noteTooLong");
            default -> Optional.empty();
        };
    }

    private static boolean tooLong(DeskSlip slip) {
        return slip.choice() < 0 || slip.choice() > Desk.LONGEST_PAUSE.toMinutes();
    }

    private Optional<String> reason(boolean refused, String key) {
        return refused ? Optional.of(texts.of(key)) : Optional.empty();
    }

    String of(DeskSlip slip, DeskAnswer answer, CounterPage page) {
        DeskView view = page.getDesk();
        String number = number(view, answer.ticketId());
        return switch (answer.result()) {
            case DONE -> texts.of("counter.done." + slip.verb(), number);
            case TAKEN ->
                slip.verb() == DeskVerb.OPEN || slip.verb() == DeskVerb.TAKE_BACK
                        ? texts.of("counter.counterTaken", answer.by())
                        : texts.of("counter.taken", number, answer.by());
            case ALREADY_SERVING -> texts.of("counter.alreadyServing", number(view, current(view)));
            case OUT_OF_SERVICE -> texts.of("counter.outOfServiceDetail");
            case OTHER_DAY -> texts.of("counter.otherDay");
            case NOBODY_WAITING ->
                String.join(" ", nobody(view, page.getWaiting().size()));
            case NOT_POSSIBLE -> texts.of(view == null ? "counter.noCounter" : "counter.notPossible", number);
        };
    }

    /** Why nobody can be called now: who was just skipped, and until when; who waits for others. */
    List<String> nobody(DeskView view, int waiting) {
        List<WaitingRow> later = view == null ? List.of() : view.later();
        List<String> said = new ArrayList<>();
        if (!later.isEmpty()) {
            String first = visitors.number(later.get(0).number());
            String hour = times.hour(later.get(0).notBefore());
            said.add(
                    later.size() == 1
                            ? texts.of("counter.laterAlone", first, hour)
                            : texts.of("counter.laterMany", later.size(), first, hour));
        }
        int elsewhere = waiting - later.size();
        if (elsewhere > 0) {
            said.add(
                    elsewhere == 1 ? texts.of("counter.elsewhereAlone") : texts.of("counter.elsewhereMany", elsewhere));
        }
        return said.isEmpty() ? List.of(texts.of("counter.nobodyWaiting")) : said;
    }

    private static Long current(DeskView view) {
        return view == null || view.current() == null ? null : view.current().ticketId();
    }

    private String number(DeskView view, Long ticketId) {
        if (view == null || ticketId == null) {
            return texts.of("counter.theVisitor");
        }
        return Stream.of(Stream.ofNullable(view.current()), view.queue().stream(), view.held().stream())
                .flatMap(rows -> rows)
                .filter(row -> row.ticketId() == ticketId)
                .findFirst()
                .map(WaitingRow::number)
                .map(visitors::number)
                .orElseGet(() -> texts.of("counter.theVisitor"));
    }
}
