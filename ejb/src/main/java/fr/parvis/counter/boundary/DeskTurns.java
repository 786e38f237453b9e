package fr.parvis.counter.boundary;

import fr.parvis.counter.FloorRow;
import fr.parvis.counter.Press;
import fr.parvis.counter.control.StaffedFloor;
import fr.parvis.reception.DayTurns;
import fr.parvis.reception.OpenDay;
import fr.parvis.reception.Order;
import fr.parvis.shared.Settings;
import fr.parvis.site.SiteCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The way of a press into its site's next turn: see whether this request was answered, see that the agent still has the counter, act,
 * note the answer. To be used outside of transactions.
 */
@ApplicationScoped
class DeskTurns {
    /** An agent moves from site to site once, not again and again between two looks. */
    private static final int TRIES = 3;

    @Inject
    private DayTurns turns;

    @Inject
    private SiteCatalogue sites;

    @Inject
    private StaffedFloor staffed;

    @Inject
    private Settings settings;

    /** Acts once for a press of an agent who has a counter; {@link DeskResult#NOT_POSSIBLE} when they have none. */
    DeskAnswer act(String action, Press press, Function<AtCounter, DeskAnswer> deed) {
        Optional<Long> siteId = staffed.siteOf(press.agentId());
        for (int tries = 0; tries < TRIES && siteId.isPresent(); tries++) {
            DeskAnswer answer = turns.take(sites.site(siteId.get()), new PressOrder(action, press, deed));
            if (answer != null) {
                return answer;
            }
            siteId = staffed.lookUp(press.agentId());
        }
        return DeskAnswer.of(DeskResult.NOT_POSSIBLE, null);
    }

    /** One press; null when the agent has no counter at the site. */
    private final class PressOrder implements Order<DeskAnswer> {
        private final String action;
        private final Press press;
        private final Function<AtCounter, DeskAnswer> deed;

        private PressOrder(String action, Press press, Function<AtCounter, DeskAnswer> deed) {
            this.action = action;
            this.press = press;
            this.deed = deed;
        }

        @Override
        public UUID requestId() {
            return press.requestId();
        }

        @Override
        public boolean keepsAnswer() {
            return true;
        }

        @Override
        public DeskAnswer act(OpenDay day) {
            Optional<FloorRow> mine = staffed.of(day).stream()
                    .filter(row -> row.agentId() == press.agentId())
                    .findFirst();
            if (mine.isEmpty()) {
                return null;
            }
            AtCounter at = new AtCounter(day, staffed, mine.get().counterId());
            DeskAnswer answer = deed.apply(at);
            day.stay(mine.get().sessionId(), settings.node(), at.freed());
            day.answer(press.requestId(), action, DeskAnswer.FORM.write().apply(answer));
            return answer;
        }

        @Override
        public DeskAnswer again(String answer) {
            return DeskAnswer.FORM.read().apply(answer);
        }
    }
}
