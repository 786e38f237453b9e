package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.OfferSheet;
import fr.parvis.kiosk.moment.WrittenMoment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One offer of time as it is typed; exceptions are days separated by blanks or lines. */
@Named("offer")
@RequestScoped
public class OfferForm {
    private static final String NO_ROW = "";

    private Long agentId;
    private Long roomId;
    private int everyWeeks = 1;
    private int places = 1;
    private boolean online = true;
    private DayOfWeek[] weekdays = {};
    private Long[] motifs = {};
    private final Map<String, String> words = new HashMap<>();

    /** An empty sheet that begins on a day. */
    void begin(LocalDate today) {
        words.put("firstDay", today.toString());
        words.put("starts", "09:00");
        words.put("ends", "12:00");
    }

    /** Shows an offer as it stands. */
    void show(OfferSheet sheet) {
        agentId = sheet.agentId();
        roomId = sheet.roomId();
        everyWeeks = sheet.everyWeeks();
        places = sheet.places();
        online = sheet.online();
        weekdays = sheet.weekdays().toArray(DayOfWeek[]::new);
        motifs = sheet.motifIds().toArray(Long[]::new);
        words.put("title", sheet.title());
        words.put("firstDay", sheet.firstDay().toString());
        words.put("lastDay", sheet.lastDay() == null ? NO_ROW : sheet.lastDay().toString());
        words.put("starts", sheet.starts().toString());
        words.put("ends", sheet.ends().toString());
        words.put(
                "exceptions", sheet.exceptions().stream().map(OfferForm::shown).collect(Collectors.joining("\n")));
    }

    /**
     * What was typed; empty when a day or an hour cannot be read.
     *
     * @throws fr.parvis.shared.input.Refused when it cannot be an offer
     */
    Optional<OfferSheet> sheet() {
        LocalTime starts;
        LocalTime ends;
        LocalDate firstDay;
        LocalDate lastDay;
        Set<LocalDate> exceptions = new TreeSet<>();
        try {
            starts = WrittenMoment.typed(word("starts"));
            ends = WrittenMoment.typed(word("ends"));
            firstDay = LocalDate.parse(word("firstDay"));
            lastDay = word("lastDay").isEmpty() ? null : LocalDate.parse(word("lastDay"));
            Arrays.stream(word("exceptions").split("[\\s,;]+"))
                    .filter(day -> !day.isEmpty())
                    .forEach(day -> exceptions.add(read(day)));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(Arrays.asList(weekdays));
        return Optional.of(new OfferSheet(
                agentId,
                roomId,
                word("title"),
                firstDay,
                lastDay,
                days,
                everyWeeks,
                starts,
                ends,
                places,
                online,
                Set.of(motifs),
                exceptions));
    }

    /** {@code 24/12/2026} or {@code 2026-12-24}. */
    static LocalDate read(String day) {
        String[] parts = day.split("/", -1);
        return LocalDate.parse(
                parts.length == 3 ? parts[2] + "-" + twoDigits(parts[1]) + "-" + twoDigits(parts[0]) : day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String shown(LocalDate day) {
        return String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private String word(String name) {
        return words.getOrDefault(name, NO_ROW).strip();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public Long getAgentId() {
        return agentId;
    }

    public void setAgentId(Long agentId) {
        this.agentId = agentId;
    }

    public Long getRoomId() {
        return roomId;
    }

    public void setRoomId(Long roomId) {
        this.roomId = roomId;
    }

    public int getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(int everyWeeks) {
        this.everyWeeks = everyWeeks;
    }

    public int getPlaces() {
        return places;
    }

    public void setPlaces(int places) {
        this.places = places;
    }

    public boolean isOnline() {
        return online;
    }

    public void setOnline(boolean online) {
        this.online = online;
    }

    public DayOfWeek[] getWeekdays() {
        return weekdays.clone();
    }

    public void setWeekdays(DayOfWeek[] weekdays) {
        this.weekdays = weekdays.clone();
    }

    public Long[] getMotifs() {
        return motifs.clone();
    }

    public void setMotifs(Long[] motifs) {
        this.motifs = motifs.clone();
    }

    public Map<String, String> getWords() {
        return words;
    }
}
