package fr.parvis.web.board;

import fr.parvis.advice.boundary.AdviceBoard;
import fr.parvis.advice.boundary.Ahead;
import fr.parvis.advice.boundary.AppliedView;
import fr.parvis.advice.boundary.Reinforcements;
import fr.parvis.queueing.forecast.hour.Crowding;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.improve.advice.Advice;
import fr.parvis.web.staff.RemedyWords;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** The hour ahead on the board: how long the queues will be, what would help, what was done. */
@Named("ahead")
@RequestScoped
public class AheadPart {
    private static final int WARNED = 3;

    @Inject
    private AdviceBoard board;

    @Inject
    private Reinforcements reinforcements;

    @Inject
    private RemedyWords remedies;

    @Inject
    private Workplace workplace;

    @Inject
    private SiteTimes times;

    @Inject
    private Texts texts;

    private Ahead view;
    private boolean read;
    private List<AppliedView> applied;

    /** The hour ahead as it was last reckoned; null while it was not. */
    public Ahead getView() {
        if (!read) {
            view = board.look(workplace.siteId()).orElse(null);
            read = true;
        }
        return view;
    }

    /** One line a queue that somebody waits in, now or within the hour. */
    public List<QueueLine> getQueues() {
        if (getView() == null) {
            return List.of();
        }
        List<QueueAhead> busy =
                view.hour().queues().stream().filter(QueueLine::busy).toList();
        double most = QueueLine.most(busy);
        return busy.stream()
                .map(queue -> new QueueLine(remedies.motif(workplace.siteId(), queue.motifId()), queue, most))
                .toList();
    }

    /** The queues to warn of, those with most visitors first. */
    public List<QueueAhead> getOverloads() {
        return getView() == null
                ? List.of()
                : view.overloads().stream().limit(WARNED).toList();
    }

    /** How many more queues there are to warn of. */
    public int getMoreOverloads() {
        return getView() == null ? 0 : Math.max(0, view.overloads().size() - WARNED);
    }

    /** What to expect of a queue that will be too long. */
    public String overload(QueueAhead queue) {
        Crowding crowding = queue.crowding();
        boolean already = !crowding.from().isAfter(view.readAt());
        return texts.of(
                already ? "ahead.overload.now" : "ahead.overload",
                remedies.motif(workplace.siteId(), queue.motifId()),
                times.minutes(crowding.limit()),
                times.hour(crowding.from()),
                Math.max(2, Math.round(crowding.visitors())));
    }

    /** The best advice, null when nothing clearly helps. */
    public Ahead.Option getOption() {
        return getView() == null || view.options().isEmpty()
                ? null
                : view.options().get(0);
    }

    public String title(Ahead.Option option) {
        return remedies.of(workplace.siteId(), option.advice().remedy());
    }

    /** The effect in one sentence. */
    public String effect(Ahead.Option option) {
        Advice advice = option.advice();
        return texts.of(
                advice.byMean() ? "advice.effectMean" : "advice.effect",
                remedies.motif(workplace.siteId(), advice.motifId()),
                minutes(advice.toldAfter()),
                minutes(advice.toldBefore()));
    }

    /** Length of a bar in percent of the longer of the two. */
    public long percent(Duration one, Duration other) {
        long mine = QueueAhead.told(one).toMinutes();
        return mine * 100 / Math.max(1, Math.max(mine, QueueAhead.told(other).toMinutes()));
    }

    /** The same of two shares. */
    public long percentOf(double one, double other) {
        return Math.round(100 * one / Math.max(0.001, Math.max(one, other)));
    }

    /** A wait to come, as the sentence, the bars, the table and what was promised tell it alike. */
    public String minutes(Duration wait) {
        return times.minutes(QueueAhead.told(wait));
    }

    /** What stands of what was done today. */
    public List<AppliedView> getApplied() {
        if (applied == null) {
            applied = reinforcements.today(workplace.siteId());
        }
        return applied;
    }

    public String done(AppliedView one) {
        return remedies.of(workplace.siteId(), one.remedy());
    }
}
