package fr.parvis.preparation.entity;

import fr.parvis.preparation.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * What one visitor said about their papers.
 *
 * <p>Purpose: the agent knows before the talk what is missing; afterwards only counts remain, for the figures. Personal
 * data: none but the kinds of papers missing, told without a name and forgotten when the visit ends (at the latest an hour
 * after). Counts are kept as long as their ticket.
 */
@Entity
@Table(name = "ticket_preparation")
public class TicketPreparation {
    @Id
    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "site_id")
    private long siteId;

    private int held;
    private int lacking;
    private int unsure;
    private String details = "";
    private String question = "";

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private long version;

    protected TicketPreparation() {}

    /** Nothing told yet. */
    public TicketPreparation(long siteId, long ticketId) {
        this.siteId = siteId;
        this.ticketId = ticketId;
    }

    /**
     * Notes what was told, in place of what was told before.
     *
     * @param papers answers by code of the paper
     * @param asked code of the question, null when none was asked
     * @param said the answer to it, null when none was asked
     */
    public void told(Map<String, Answer> papers, String asked, Answer said, Instant at) {
        held = count(papers, Answer.YES);
        lacking = count(papers, Answer.NO);
        unsure = count(papers, Answer.UNKNOWN);
        details = papers.entrySet().stream()
                .filter(paper -> paper.getValue() != Answer.YES)
                .map(Entry::getKey)
                .sorted()
                .collect(Collectors.joining(","));
        question = asked == null ? "" : asked;
        answer = said;
        answeredAt = at;
    }

    private static int count(Map<String, Answer> papers, Answer wanted) {
        return (int) papers.values().stream().filter(wanted::equals).count();
    }

    public int held() {
        return held;
    }

    public int lacking() {
        return lacking;
    }

    public int unsure() {
        return unsure;
    }

    /** Codes of the papers that are not there for sure. */
    public List<String> missing() {
        return Arrays.stream(details.split(",", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Code of the question, empty when none was asked. */
    public String question() {
        return question;
    }

    /** Null when no question was asked. */
    public Answer answer() {
        return answer;
    }
}
