package fr.parvis.identity.entity;

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
 * their row while the trail names it. Locking (NIST SP 800-63B 5.2.2): {@value #TRIES} wrong passwords lock for five
 * minutes, each further one for twice as long, an hour at most; a right one forgets them.
 */
@Entity
public class Agent {
    /** Wrong passwords in a row before the first lock. */
    public static final int TRIES = 5;

    private static final Duration FIRST_LOCK = Duration.ofMinutes(5);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

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

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

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

    /** A new agent; the hash is that of their first password. */
    public Agent(String login, String passwordHash, AgentSheet sheet) {
        if (login == null || !login.matches("[a-z0-9._@-]{2,80}")) {
            throw new Refused("login", Wanted.a("login"));
        }
        this.login = login;
        describe(sheet);
        changePassword(passwordHash);
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

    /** Sets another password, and unlocks. */
    public final void changePassword(String newHash) {
        if (newHash == null || !newHash.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("A password is kept as an Argon2id hash only");
        }
        this.passwordHash = newHash;
        rightPassword();
    }

    /** The agent gave a wrong password: counts it, and locks when there were too many. */
    public void wrongPassword(Instant now) {
        failedAttempts++;
        if (failedAttempts >= TRIES) {
            Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failedAttempts - TRIES, 10));
            lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        }
    }

    /** The agent gave the right password. */
    public final void rightPassword() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** Whether signing in is refused at this moment because of wrong passwords. */
    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    private static <T> void replace(Set<T> held, Set<T> wanted) {
        held.retainAll(wanted);
        held.addAll(wanted);
    }

    /** Identifier, once stored. */
    public Long id() {
        return id;
    }

    /** End of the lock, or null. */
    public Instant lockedUntil() {
        return lockedUntil;
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
