package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.MotifBooking;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.agenda.boundary.AgendaReview;
import fr.parvis.agenda.boundary.AgendaSetup;
import fr.parvis.identity.AgentFacts;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offers of time of a site: the list in sentences, one as a sheet. */
@Named("offersPage")
@RequestScoped
public class OffersPage {
    @Inject
    private AgendaSetup setup;

    @Inject
    private AgendaReview review;

    @Inject
    private AgendaNames names;

    @Inject
    private OfferWords words;

    @Inject
    private OfferForm form;

    @Inject
    private MotifNames motifs;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    private long id;
    private long copy;
    private List<OfferFacts> all;

    /** Shows the offer of the address, a copy of one, or an empty sheet. */
    public void open() {
        form.begin(today());
        long wanted = id == 0 ? copy : id;
        getAll().stream().filter(offer -> offer.id() == wanted).findFirst().ifPresent(offer -> {
            form.show(offer.sheet());
            if (id != 0) {
                seen.shows(offer.sheet());
            }
        });
    }

    /** Keeps the sheet, unless nobody can keep it; what it overlaps with is told. */
    public void save() {
        OfferSheet sheet;
        try {
            Optional<OfferSheet> typed = form.sheet();
            if (typed.isEmpty()) {
                notices.refuse("offers.times");
                return;
            }
            sheet = typed.get();
        } catch (Refused refused) {
            notices.refuse("offers.refused." + refused.field());
            return;
        }
        List<OfferDoubts> doubts = doubts(sheet);
        if (doubts.stream().anyMatch(doubt -> doubt.kind().refused())) {
            doubts.forEach(doubt -> notices.refuse(key(doubt), names.agent(sheet.agentId())));
        } else if (keep(sheet)) {
            doubts.forEach(
                    doubt -> notices.say(key(doubt), names.agent(sheet.agentId()), motifs.label(doubt.motifId())));
            setup.overlapping(workplace.siteId(), sheet, id)
                    .forEach(other -> notices.say("offers.overlaps", words.sentence(other.sheet())));
        }
    }

    private boolean keep(OfferSheet sheet) {
        all = null;
        if (id != 0) {
            return seen.save(sheet, edition -> setup.describeOffer(id, sheet, edition));
        }
        id = setup.addOffer(workplace.siteId(), sheet);
        copy = 0;
        seen.shows(sheet);
        notices.saved();
        return true;
    }

    private static String key(OfferDoubts doubt) {
        return "offers.doubt." + doubt.kind();
    }

    private List<OfferDoubts> doubts(OfferSheet sheet) {
        LocalDate today = today();
        LocalDate from = sheet.firstDay().isAfter(today) ? sheet.firstDay() : today;
        Optional<AgentFacts> agent = names.getAgents().stream()
                .filter(one -> sheet.agentId() != null && one.id() == sheet.agentId())
                .findFirst();
        Map<Long, MotifBooking> bookings = setup.bookings(workplace.siteId()).stream()
                .collect(Collectors.toMap(MotifBooking::motifId, Function.identity()));
        return OfferDoubts.of(
                sheet,
                agent,
                today,
                review.closedDays(workplace.siteId(), from, from.plusYears(1)),
                motif -> bookings.getOrDefault(motif, MotifBooking.usual(motif)));
    }

    /** Takes the offer out; what is booked stays booked. */
    public void remove() {
        setup.removeOffer(id);
        id = 0;
        all = null;
        notices.saved();
    }

    /** Every offer that has not ended, in the order of their making. */
    public List<OfferFacts> getAll() {
        if (all == null) {
            all = setup.offers(workplace.siteId(), today());
        }
        return all;
    }

    private LocalDate today() {
        return workplace.getSite().dayOf(workplace.getNow());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getCopy() {
        return copy;
    }

    public void setCopy(long copy) {
        this.copy = copy;
    }
}
