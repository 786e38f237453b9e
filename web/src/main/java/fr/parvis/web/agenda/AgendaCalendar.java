package fr.parvis.web.agenda;

import fr.parvis.agenda.AbsenceFacts;
import fr.parvis.agenda.AgendaEntry;
import fr.parvis.agenda.AppointmentStatus;
import fr.parvis.agenda.OfferFacts;
import fr.parvis.agenda.OfferSheet;
import fr.parvis.agenda.boundary.Agenda;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Texts;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleDisplayMode;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;

/** The agenda as the calendar draws it: appointments, a workshop as one, and behind them what is offered, who is away, closed days. */
@Named("agendaCalendar")
@RequestScoped
public class AgendaCalendar {
    @Inject
    private Agenda agenda;

    @Inject
    private Workplace workplace;

    @Inject
    private AgendaAsked asked;

    @Inject
    private AgendaFill fill;

    @Inject
    private AgendaWords words;

    @Inject
    private MotifNames motifs;

    @Inject
    private Texts texts;

    private ScheduleModel model;

    @PostConstruct
    void lay() {
        model = new Lazy();
    }

    /** What the calendar reads, for the span of days that it shows. */
    public ScheduleModel getModel() {
        return model;
    }

    /** The first hour that it shows. */
    public String getOpens() {
        return String.format("%02d:00", fill.hours().from());
    }

    /** Where it ends. */
    public String getCloses() {
        return String.format("%02d:00", fill.hours().until());
    }

    private Stream<ScheduleEvent<?>> events(LocalDate first, LocalDate last) {
        Instant from = asked.startOf(first);
        Instant until = asked.startOf(last.plusDays(1));
        List<AgendaEntry> entries = fill.entries(from, until);
        return Stream.of(
                        appointments(entries),
                        offered(first, last),
                        agenda.absences(workplace.siteId(), from, until).stream()
                                .filter(away -> asked.getAgent() == 0 || asked.getAgent() == away.agentId())
                                .map(this::away),
                        agenda.closedDays(workplace.siteId(), first, last).stream()
                                .map(this::closed))
                .flatMap(events -> events);
    }

    private Stream<ScheduleEvent<?>> appointments(List<AgendaEntry> entries) {
        Set<String> workshops = new HashSet<>();
        return entries.stream()
                .filter(entry -> entry.facts().status().takesPlace())
                .filter(entry -> fill.workshop(entry).isEmpty()
                        || workshops.add(entry.offerId() + " " + entry.facts().startsAt()))
                .map(entry -> event(entries, entry));
    }

    private ScheduleEvent<?> event(List<AgendaEntry> entries, AgendaEntry entry) {
        String places = fill.places(entries, entry);
        String status = entry.facts().status().name();
        boolean workshop = !places.isEmpty();
        return DefaultScheduleEvent.builder()
                .id(Long.toString(entry.facts().id()))
                .title(workshop ? workshop(entry) : words.title(entry))
                .startDate(local(entry.facts().startsAt()))
                .endDate(local(AgendaWords.endOf(entry)))
                .url(
                        workshop
                                ? asked.at(dayOf(entry)) + "#list"
                                : asked.at(dayOf(entry)) + "&one="
                                        + entry.facts().id())
                .draggable(!workshop && entry.facts().status() == AppointmentStatus.BOOKED)
                .resizable(false)
                .styleClass("rdv "
                        + (workshop ? "workshop" : words.tag(entry.facts().status())))
                .dynamicProperty(
                        "sign", workshop ? "person" : words.glyph(entry.facts().status()))
                .dynamicProperty("state", workshop ? places : texts.of("appointment." + status))
                .dynamicProperty("who", words.with(entry))
                .dynamicProperty("squeezed", entry.squeezed() ? texts.of("agenda.squeezed") : "")
                .build();
    }

    private String workshop(AgendaEntry entry) {
        return fill.workshop(entry)
                .map(offer -> offer.sheet().title())
                .filter(title -> !title.isBlank())
                .orElseGet(() -> motifs.label(entry.facts().motifId()));
    }

    private Stream<ScheduleEvent<?>> offered(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).flatMap(this::offered);
    }

    /** Offers of the same hours are one surface with all who receive then. */
    private Stream<ScheduleEvent<?>> offered(LocalDate day) {
        Map<String, List<OfferSheet>> spans = fill.offers().stream()
                .map(OfferFacts::sheet)
                .filter(sheet -> sheet.takesPlaceOn(day))
                .collect(Collectors.groupingBy(
                        sheet -> sheet.starts() + "-" + sheet.ends(), TreeMap::new, Collectors.toList()));
        return spans.entrySet().stream().map(span -> {
            OfferSheet one = span.getValue().get(0);
            return behind(
                    "offered-" + day + "-" + span.getKey(),
                    span.getValue().stream()
                            .map(sheet ->
                                    sheet.agentId() == null ? words.room(sheet.roomId()) : words.agent(sheet.agentId()))
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    day.atTime(one.starts()),
                    day.atTime(one.ends()),
                    "offered");
        });
    }

    private ScheduleEvent<?> away(AbsenceFacts away) {
        return behind(
                "away-" + away.id(),
                texts.of("agenda.away", words.agent(away.agentId())),
                local(away.startsAt()),
                local(away.endsAt()),
                "away");
    }

    private ScheduleEvent<?> closed(LocalDate day) {
        return behind(
                "closed-" + day,
                texts.of("agenda.closedDay"),
                day.atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                "shut");
    }

    private static ScheduleEvent<?> behind(
            String id, String title, LocalDateTime from, LocalDateTime until, String styleClass) {
        return DefaultScheduleEvent.builder()
                .id(id)
                .title(title)
                .startDate(from)
                .endDate(until)
                .styleClass(styleClass)
                .display(ScheduleDisplayMode.BACKGROUND)
                .draggable(false)
                .build();
    }

    private LocalDate dayOf(AgendaEntry entry) {
        return LocalDate.ofInstant(entry.facts().startsAt(), asked.getZone());
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, asked.getZone());
    }

    /** Reads what the calendar shows when it asks for it. */
    private final class Lazy extends LazyScheduleModel implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public void loadEvents(LocalDateTime start, LocalDateTime end) {
            LocalDate last = end.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? end.toLocalDate().minusDays(1)
                    : end.toLocalDate();
            events(start.toLocalDate(), last).forEach(this::add);
        }

        /** The identifier stays that of the appointment: the model would give it one of its own. */
        private void add(ScheduleEvent<?> event) {
            String id = event.getId();
            addEvent(event);
            event.setId(id);
        }
    }
}
