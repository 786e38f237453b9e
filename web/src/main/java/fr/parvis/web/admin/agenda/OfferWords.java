package fr.parvis.web.admin.agenda;

import fr.parvis.agenda.OfferSheet;
import fr.parvis.kiosk.moment.WrittenMoment;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Offers of time in a sentence: {@code Mardi et jeudi, 9 h – 12 h, toutes les semaines, avec Sophie, bureau 2, pour la domiciliation.} */
@Named("offerWords")
@RequestScoped
public class OfferWords {
    @Inject
    private AgendaNames names;

    @Inject
    private MotifNames motifs;

    @Inject
    private Texts texts;

    /** The whole sentence. */
    public String sentence(OfferSheet sheet) {
        return sentence(
                texts,
                sheet,
                names.agent(sheet.agentId()),
                names.room(sheet.roomId()),
                motifs.labels(sheet.motifIds()));
    }

    /** The same with the names given. */
    static String sentence(Texts texts, OfferSheet sheet, String agent, String room, String motifs) {
        StringBuilder said = new StringBuilder(
                texts.of("offers.when", days(texts, sheet.weekdays()), span(texts, sheet), weeks(texts, sheet)));
        if (!agent.isEmpty()) {
            said.append(texts.of("offers.withAgent", agent));
        }
        if (!room.isEmpty()) {
            said.append(texts.of("offers.inRoom", room));
        }
        said.append(texts.of("offers.for", motifs));
        if (sheet.workshop()) {
            said.append(texts.of("offers.workshop", sheet.places()));
        }
        return said.toString();
    }

    /** {@code Mardi et jeudi}. */
    static String days(Texts texts, Set<DayOfWeek> weekdays) {
        List<String> names = weekdays.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.FRENCH))
                .toList();
        String last = names.get(names.size() - 1);
        String all = names.size() == 1
                ? last
                : texts.of("offers.and", String.join(", ", names.subList(0, names.size() - 1)), last);
        return all.substring(0, 1).toUpperCase(Locale.FRENCH) + all.substring(1);
    }

    /** {@code 9 h – 12 h}. */
    static String span(Texts texts, OfferSheet sheet) {
        return texts.of(
                "planning.span", WrittenMoment.shortClock(sheet.starts()), WrittenMoment.shortClock(sheet.ends()));
    }

    private static String weeks(Texts texts, OfferSheet sheet) {
        return sheet.everyWeeks() == 1
                ? texts.of("offers.everyWeek")
                : texts.of("offers.everyWeeks", sheet.everyWeeks());
    }

    /** From which day to which, in a second sentence. */
    public String lasting(OfferSheet sheet) {
        String from = WrittenMoment.wholeDay(sheet.firstDay(), Locale.FRENCH);
        return sheet.lastDay() == null
                ? texts.of("offers.fromDay", from)
                : texts.of("offers.fromTo", from, WrittenMoment.wholeDay(sheet.lastDay(), Locale.FRENCH));
    }
}
