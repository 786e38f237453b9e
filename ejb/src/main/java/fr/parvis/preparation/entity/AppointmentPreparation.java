package fr.parvis.preparation.entity;

import fr.parvis.preparation.PaperAnswer;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;

/**
 * What the visitor of an appointment answered at home.
 *
 * <p>Purpose: the visitor knows what to do, the agent knows before the talk what is missing. Personal data: kinds of papers and what is
 * needed at the counter, without a name. Forgotten when the visit ends, at the latest with the appointment.
 */
@Entity
@Table(name = "appointment_preparation")
public class AppointmentPreparation {
    @Id
    @Column(name = "appointment_id")
    private long appointmentId;

    @Column(name = "site_id")
    private long siteId;

    private int edition;

    @Convert(converter = AnswersColumn.class)
    private ToldAnswers answers = new ToldAnswers(Map.of());

    private boolean accompanied;
    private String interpreter = "";

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    private long version;

    protected AppointmentPreparation() {}

    /** Nothing told yet. */
    public AppointmentPreparation(long siteId, long appointmentId) {
        this.siteId = siteId;
        this.appointmentId = appointmentId;
    }

    /**
     * Notes what was told, in place of what was told before.
     *
     * @param edition of the checklist that was answered
     * @param answers by code of the paper
     * @param interpreter language of the interpreter, empty when none is wished
     */
    public void told(
            int edition, Map<String, PaperAnswer> answers, boolean accompanied, String interpreter, Instant at) {
        this.edition = edition;
        this.answers = new ToldAnswers(answers);
        this.accompanied = accompanied;
        this.interpreter = interpreter;
        this.answeredAt = at;
    }

    public long appointmentId() {
        return appointmentId;
    }

    public int edition() {
        return edition;
    }

    public Map<String, PaperAnswer> answers() {
        return answers.papers();
    }

    public boolean accompanied() {
        return accompanied;
    }

    public String interpreter() {
        return interpreter;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
