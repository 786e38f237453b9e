package fr.parvis.web.manager.study;

import fr.parvis.site.OpeningSpan;
import fr.parvis.staffing.PlannedShift;
import fr.parvis.staffing.Shift;
import fr.parvis.study.boundary.Change;
import fr.parvis.web.manager.roster.RosterWords;
import fr.parvis.web.staff.MotifNames;
import fr.parvis.web.staff.SiteTimes;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a study changes, one sentence a change: the page is read where nobody remembers what was laid out. */
@Named("studyChanges")
@RequestScoped
public class StudyChanges {
    @Inject
    private StudyPage page;

    @Inject
    private RosterWords roster;

    @Inject
    private StudyWords words;

    @Inject
    private MotifNames motifs;

    @Inject
    private SiteTimes times;

    @Inject
    private Texts texts;

    /** All changes in words, none when the study is of today's organisation. */
    public List<String> getSentences() {
        return page.getStudy().changes().stream().flatMap(this::sentences).toList();
    }

    private Stream<String> sentences(Change change) {
        if (change instanceof Change.Roster shifts) {
            return Stream.of(texts.of(
                    "study.change.roster",
                    times.weekday(shifts.weekday()),
                    roster.counter(shifts.counterId()),
                    shifts(shifts.wanted()),
                    shifts(shifts.today())));
        }
        if (change instanceof Change.Hours hours) {
            return Stream.of(texts.of(
                    "study.change.hours", times.weekday(hours.weekday()), spans(hours.wanted()), spans(hours.today())));
        }
        if (change instanceof Change.Skills skills) {
            String counter = roster.counter(skills.counterId());
            return Stream.concat(
                    skills.added().stream().map(motif -> texts.of("study.change.more", counter, motifs.label(motif))),
                    skills.removed().stream()
                            .map(motif -> texts.of("study.change.less", counter, motifs.label(motif))));
        }
        return Stream.of(texts.of("study.change.share", words.share(((Change.Share) change).wanted())));
    }

    private String shifts(List<PlannedShift> shifts) {
        return shifts.isEmpty()
                ? texts.of("study.change.nobody")
                : shifts.stream()
                        .map(PlannedShift::shift)
                        .map(this::shift)
                        .collect(Collectors.joining(texts.of("study.change.then")));
    }

    private String shift(Shift shift) {
        return Stream.of(roster.span(shift), roster.agent(shift), roster.breaks(shift))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String spans(List<OpeningSpan> spans) {
        return spans.isEmpty()
                ? texts.of("study.change.closed")
                : spans.stream()
                        .map(span -> texts.of("planning.span", roster.clock(span.opens()), roster.clock(span.closes())))
                        .collect(Collectors.joining(texts.of("study.change.then")));
    }
}
