package fr.parvis.notification.entity;

import fr.parvis.shared.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody wants no messages: a fingerprint of their telephone or e-mail under a key of the installation, from which nobody reads the
 * number. Purpose: not to write to them. Retention: {@value #RETENTION_MONTHS} months, as the CNIL advises for lists of objections.
 */
@Entity
@Table(name = "message_opt_out")
public class OptOut {
    /** How long a wish to be left alone is kept, in months. */
    public static final int RETENTION_MONTHS = 36;

    @Id
    private String fingerprint;

    @Column(name = "since")
    @Convert(converter = InstantConverter.class)
    private Instant since;

    protected OptOut() {}
}
