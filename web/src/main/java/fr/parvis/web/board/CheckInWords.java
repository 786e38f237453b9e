package fr.parvis.web.board;

import fr.parvis.reception.boundary.CheckInAnswer;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.VisitorWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What the reception is told when it checks a visitor in: the number, or what to do instead. */
@RequestScoped
public class CheckInWords {
    /** The sentences of refusals that have nothing to tell but themselves; {@code CheckInWordsTest} finds one that is not here. */
    static final Map<Class<? extends CheckInAnswer>, String> PLAIN = Map.of(
            CheckInAnswer.UnknownCode.class, "board.refused.UnknownCode",
            CheckInAnswer.TooManyCodes.class, "board.refused.TooManyCodes",
            CheckInAnswer.AlreadyServed.class, "board.refused.AlreadyServed",
            CheckInAnswer.Cancelled.class, "board.refused.Cancelled",
            CheckInAnswer.SiteClosed.class, "board.refused.SiteClosed",
            CheckInAnswer.MotifNotOffered.class, "board.refused.MotifNotOffered",
            CheckInAnswer.NumberTaken.class, "board.refused.NumberTaken");

    @Inject
    private Texts texts;

    @Inject
    private SiteTimes times;

    @Inject
    private VisitorWords visitors;

    @Inject
    private MotifNames motifs;

    String of(CheckInAnswer answer) {
        if (answer instanceof CheckInAnswer.Issued issued) {
            return texts.of("board.issued", visitors.number(issued.ticket().number()));
        }
        if (answer instanceof CheckInAnswer.Again again) {
            return texts.of("board.again", visitors.number(again.ticket().number()));
        }
        if (answer instanceof CheckInAnswer.Held held) {
            return texts.of("held.title", visitors.number(held.ticket().number()));
        }
        return refusal(answer);
    }

    private String refusal(CheckInAnswer answer) {
        if (answer instanceof CheckInAnswer.OtherSite other) {
            return texts.of("board.otherSite", other.siteName());
        }
        if (answer instanceof CheckInAnswer.OtherDay other) {
            return texts.of("board.otherDay", times.dayAndHour(other.startsAt()));
        }
        if (answer instanceof CheckInAnswer.TooEarly early) {
            return texts.of("board.tooEarly", times.hour(early.startsAt()), times.hour(early.from()));
        }
        if (answer instanceof CheckInAnswer.TooLate late) {
            return texts.of("board.tooLate", times.hour(late.startsAt()), motifs.label(late.motifId()));
        }
        if (answer instanceof CheckInAnswer.QuotaReached quota) {
            return texts.of("board.quota", motifs.label(quota.motifId()));
        }
        return texts.of(PLAIN.get(answer.getClass()));
    }
}
