package fr.parvis.web.manager.roster;

import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.shared.EditedMeanwhile;
import fr.parvis.staffing.Break;
import fr.parvis.staffing.RosterProblem;
import fr.parvis.staffing.RosterRefused;
import fr.parvis.staffing.Shift;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Seen;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The sheet of one shift: when, who, up to two breaks. What was typed stays when it cannot be. */
@Named("shift")
@RequestScoped
public class ShiftForm {
    private static final int BREAKS = 2;

    @Inject
    private Notices notices;

    @Inject
    private Seen seen;

    @Inject
    private FacesContext faces;

    private String day = "";
    private long counter;
    private String was = "";
    private Long agentId;
    private final Map<String, String> times = new LinkedHashMap<>();

    /** A form is rendered, and hence heard, only when it is known at once which sheet is open. */
    @PostConstruct
    void read() {
        Map<String, String> given = faces.getExternalContext().getRequestParameterMap();
        setDay(given.get("day"));
        setWas(given.get("from"));
        String number = given.getOrDefault("counter", "");
        counter = number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    /** Shows the shift of the address among those planned there, or an empty one. */
    public void show(List<Shift> planned) {
        planned.stream()
                .filter(shift -> shift.from().toString().equals(was))
                .findFirst()
                .ifPresentOrElse(this::show, () -> {
                    was = "";
                    boolean morning = planned.isEmpty();
                    times.put("from", morning ? "08:30" : "13:30");
                    times.put("to", morning ? "12:00" : "17:00");
                });
    }

    private void show(Shift shift) {
        agentId = shift.agentId();
        times.put("from", shift.from().toString());
        times.put("to", shift.to().toString());
        for (int number = 0; number < Math.min(BREAKS, shift.breaks().size()); number++) {
            times.put(
                    "break-" + number + "-from",
                    shift.breaks().get(number).from().toString());
            times.put("break-" + number + "-to", shift.breaks().get(number).to().toString());
        }
    }

    /** Plans the sheet among those planned there, and says what came of it. @return whether it was planned */
    public boolean save(List<Shift> planned, Consumer<List<Shift>> planning) {
        return attempt(() -> planning.accept(
                Stream.concat(others(planned), Stream.of(shift())).toList()));
    }

    /** Takes the shift out. @return whether it is out */
    public boolean remove(List<Shift> planned, Consumer<List<Shift>> planning) {
        return attempt(() -> planning.accept(others(planned).toList()));
    }

    /** Plans something, or says in one sentence why it cannot be. */
    public boolean attempt(Runnable planning) {
        try {
            planning.run();
            notices.saved();
            return true;
        } catch (DateTimeParseException unreadable) {
            notices.refuse("planning.times");
        } catch (EditedMeanwhile meanwhile) {
            seen.tell(meanwhile);
        } catch (RosterRefused refused) {
            notices.refuse("roster.problem." + refused.problem());
        }
        return false;
    }

    private Stream<Shift> others(List<Shift> planned) {
        boolean gone = !was.isEmpty()
                && planned.stream().noneMatch(shift -> shift.from().toString().equals(was));
        if (gone) {
            throw new RosterRefused(RosterProblem.NOT_PLANNED, was);
        }
        return planned.stream().filter(shift -> !shift.from().toString().equals(was));
    }

    private Shift shift() {
        List<Break> breaks = new ArrayList<>();
        for (int number = 0; number < BREAKS; number++) {
            String from = times.getOrDefault("break-" + number + "-from", "");
            String to = times.getOrDefault("break-" + number + "-to", "");
            if (!from.isBlank() || !to.isBlank()) {
                breaks.add(new Break(WrittenMoment.typed(from), WrittenMoment.typed(to)));
            }
        }
        return new Shift(WrittenMoment.typed(times.get("from")), WrittenMoment.typed(times.get("to")), agentId, breaks);
    }

    /** Closes the sheet. */
    public void close() {
        day = "";
        was = "";
    }

    /** Whether a sheet is open. */
    public boolean isOpen() {
        return !day.isEmpty() && counter != 0;
    }

    /** Whether the shift is planned already. */
    public boolean isPlanned() {
        return !was.isEmpty();
    }

    public int[] getBreakNumbers() {
        return new int[] {0, 1};
    }

    public Map<String, String> getTimes() {
        return times;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day == null ? "" : day;
    }

    public long getCounter() {
        return counter;
    }

    public void setCounter(long counter) {
        this.counter = counter;
    }

    public String getWas() {
        return was;
    }

    public void setWas(String was) {
        this.was = was == null ? "" : was;
    }

    public Long getAgentId() {
        return agentId;
    }

    public void setAgentId(Long agentId) {
        this.agentId = agentId;
    }
}
