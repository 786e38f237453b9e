package fr.parvis.identity.entity;

import fr.parvis.identity.AgentSheet;
import fr.parvis.identity.Role;
import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A member of staff who signs in.
 *
 * <p>Purpose: to know who may do what, and who did what. Retention: as long as they work there; inactive agents keep
 * their row while the trail names it. Wrong passwords lock nobody: whoever guesses waits (ADR 0080). A password that somebody
 * else set is for one use: it opens the page on which the agent chooses their own, for {@link #FIRST_LIFE} after it was set and
 * {@link #FIRST_USE} after it was first used (OWASP ASVS 4, 2.3.1).
 */
@Entity
public class Agent {
    /** How long a password that somebody else set waits for its first use. */
    public static final Duration FIRST_LIFE = Duration.ofDays(7);

    /** How long after its first use it is heard again, so that a page that did not load costs no second one. */
    public static final Duration FIRST_USE = Duration.ofMinutes(15);

    @Id
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Enumerated(EnumType.STRING)
    @Column(name = "password_by")
    private PasswordBy passwordBy = PasswordBy.OWNER;

    @Column(name = "password_at")
    private Instant passwordAt;

    @Column(name = "first_used_at")
    private Instant firstUsedAt;

    @Column(name = "password_edition")
    private int passwordEdition;

    @ElementCollection
    @CollectionTable(name = "agent_role", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agent_site", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "site_id")
    private Set<Long> sites = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agent_motif", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "motif_id")
    private Set<Long> motifs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agent_language", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @Version
    private long version;

    protected Agent() {}

    /** A new agent; the hash is that of the password that somebody set for their first sign-in. */
    public Agent(String login, String passwordHash, AgentSheet sheet, Instant now) {
        if (login == null || !login.matches("[a-z0-9._@-]{2,80}")) {
            throw new Refused("login", Wanted.a("login"));
        }
        this.login = login;
        describe(sheet);
        changePassword(passwordHash, PasswordBy.ADMINISTRATOR, now);
    }

    /** Gives the agent other roles, sites or skills from now on. */
    public final void describe(AgentSheet sheet) {
        this.displayName = PlainText.name("displayName", sheet.displayName());
        this.active = sheet.active();
        replace(roles, sheet.roles());
        replace(sites, sheet.sites());
        replace(motifs, sheet.motifs());
        replace(languages, sheet.languages());
    }

    /** Sets another password; what was signed for the earlier one is worth nothing from now on. */
    public final void changePassword(String newHash, PasswordBy by, Instant now) {
        if (newHash == null || !newHash.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("A password is kept as an Argon2id hash only");
        }
        this.passwordHash = newHash;
        this.passwordBy = by;
        this.passwordAt = now;
        this.firstUsedAt = null;
        this.passwordEdition++;
    }

    /** Whether the password is one for one use, to be changed before anything else. */
    public boolean mustChoosePassword() {
        return passwordBy != PasswordBy.OWNER;
    }

    /** Whether the password was made by the machine: long and random, so nobody guesses it. */
    public boolean hasMachinePassword() {
        return passwordBy == PasswordBy.MACHINE;
    }

    /** Whether a password for one use opens nothing any more. */
    public boolean firstPasswordOver(Instant now) {
        boolean waitedTooLong = passwordAt != null && now.isAfter(passwordAt.plus(FIRST_LIFE));
        boolean used = firstUsedAt != null && now.isAfter(firstUsedAt.plus(FIRST_USE));
        return mustChoosePassword() && (waitedTooLong || used);
    }

    /** The right password was given. */
    public void signedIn(Instant now) {
        if (mustChoosePassword() && firstUsedAt == null) {
            firstUsedAt = now;
        }
    }

    private static <T> void replace(Set<T> held, Set<T> wanted) {
        held.retainAll(wanted);
        held.addAll(wanted);
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** How many passwords the agent has had. */
    public int passwordEdition() {
        return passwordEdition;
    }

    /** The password's Argon2id hash. */
    public String passwordHash() {
        return passwordHash;
    }

    /** The name to sign in with. */
    public String login() {
        return login;
    }

    /** What an administrator said of the agent. */
    public AgentSheet sheet() {
        return new AgentSheet(displayName, active, roles, sites, motifs, languages);
    }
}
