package fr.parvis.web.admin.trail;

import fr.parvis.audit.ActorKind;
import fr.parvis.audit.TrailLine;
import fr.parvis.web.staff.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The lines of the trail in French. */
@Named("trailWords")
@ApplicationScoped
public class TrailWords {
    private static final int LONGEST = 60;

    @Inject
    private Texts texts;

    /** What was done: {@code Agent modifié}. */
    public String action(TrailLine line) {
        String key = "trail.action." + line.action();
        return texts.has(key) ? texts.of(key) : line.action();
    }

    /** Who did it: a name where there is one. */
    public String actor(TrailLine line) {
        if (line.actorName() != null) {
            return line.actorName();
        }
        String kind = texts.word("trail.actor", line.actorKind());
        boolean known = line.actorKind() == ActorKind.AGENT || line.actorKind() == ActorKind.DEVICE;
        return known ? texts.of("trail.numbered", kind, String.valueOf(line.actorId())) : kind;
    }

    /** The name of a changed field: {@code Nom}, {@code Libellé (ar)}. */
    public String field(TrailLine.Change change) {
        int dot = change.field().indexOf('.');
        String name = dot < 0 ? change.field() : change.field().substring(0, dot);
        String key = "trail.field." + name;
        String said = texts.has(key) ? texts.of(key) : name;
        return dot < 0 ? said : texts.of("trail.language", said, change.field().substring(dot + 1));
    }

    /** A value as it is read: {@code oui}, {@code non}, {@code –} for nothing. */
    public String value(String value) {
        return switch (value) {
            case "" -> "–";
            case "true" -> texts.of("app.yes");
            case "false" -> texts.of("app.no");
            default -> value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value;
        };
    }

    /** More about it, in words where there are some. */
    public String detail(TrailLine line) {
        String key = "trail.detail." + line.detail();
        return line.detail().isEmpty() || !texts.has(key) ? line.detail() : texts.of(key);
    }
}
