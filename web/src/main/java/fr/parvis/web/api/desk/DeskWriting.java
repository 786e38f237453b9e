package fr.parvis.web.api.desk;

import fr.parvis.counter.boundary.DeskAnswer;
import fr.parvis.counter.boundary.DeskView;
import fr.parvis.counter.boundary.MyDesk;
import fr.parvis.reception.WaitingRow;
import fr.parvis.site.boundary.SiteSigns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes an agent's counter, and how a press at it ended. */
@ApplicationScoped
public class DeskWriting {
    private static final Map<String, Predicate<DeskView>> ACTIONS = actions();

    @Inject
    private MyDesk desk;

    @Inject
    private SiteSigns signs;

    private static Map<String, Predicate<DeskView>> actions() {
        Map<String, Predicate<DeskView>> actions = new LinkedHashMap<>();
        actions.put("next", DeskView::canCallNext);
        actions.put("recall", DeskView::canRecall);
        actions.put("start", DeskView::canStart);
        actions.put("no-show", DeskView::canMarkNoShow);
        actions.put("hold", DeskView::canHold);
        actions.put("resume", DeskView::canResume);
        actions.put("transfer", DeskView::canTransfer);
        actions.put("finish", DeskView::canFinish);
        actions.put("pause", DeskView::canPause);
        actions.put("unpause", DeskView::canUnpause);
        return actions;
    }

    /** The agent's counter as it is now; empty when they have none. */
    public Optional<DeskBody> deskOf(long agentId) {
        return desk.view(agentId).map(this::write);
    }

    /** How a press ended, and the counter as it is now. */
    public AnswerBody answer(DeskAnswer answer, long agentId) {
        return new AnswerBody(
                answer.result().name(),
                answer.by(),
                answer.ticketId(),
                deskOf(agentId).orElse(null));
    }

    private DeskBody write(DeskView view) {
        return new DeskBody(
                signs.of(view.siteId()).orElseThrow().code(),
                new DeskBody.Counter(view.counterId(), view.counterLabel()),
                view.state().name(),
                view.pausedUntil(),
                view.motifIds(),
                view.inService(),
                VisitorBody.of(view.current()),
                next(view),
                write(view.queue()),
                write(view.later()),
                write(view.held()),
                can(view),
                view.readAt());
    }

    private static List<VisitorBody> write(List<WaitingRow> rows) {
        return rows.stream().map(VisitorBody::of).toList();
    }

    private static DeskBody.Next next(DeskView view) {
        return view.next() == null
                ? null
                : new DeskBody.Next(
                        VisitorBody.of(view.next().visitor()),
                        ReasonLine.of(view.next().reason()));
    }

    private static Set<String> can(DeskView view) {
        return ACTIONS.entrySet().stream()
                .filter(action -> action.getValue().test(view))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The answer to a press.
     *
     * @param result DONE, NOBODY_WAITING, ALREADY_SERVING, TAKEN, NOT_POSSIBLE, OUT_OF_SERVICE when the counter was
     *     taken out of service, or OTHER_DAY for a visit that ended on an earlier day
     * @param by the counter that has the visitor when the result is TAKEN
     * @param ticket the visitor it is about
     * @param desk the counter as it is now, null when the agent has none
     */
    public record AnswerBody(String result, String by, Long ticket, DeskBody desk) {}
}
