package fr.parvis.partner.table;

import fr.parvis.partner.LineFault;
import java.util.HashMap;
import java.util.Map;

/** Words of a file and whom or what they mean at a site, whatever their accents and capitals. */
public final class Names {
    private static final Long SEVERAL = -1L;

    private final Map<String, Long> known = new HashMap<>();

    /** Adds a name; one that means two things means none. */
    public Names add(String name, long id) {
        known.merge(FrenchMoments.plain(name), id, (one, other) -> one.equals(other) ? one : SEVERAL);
        return this;
    }

    /** Adds a name that is one thing only, whatever else is called so: a code or a login. */
    public Names addCode(String code, long id) {
        known.put(FrenchMoments.plain(code), id);
        return this;
    }

    /** What a word means. */
    long find(String word, LineFault unknown, LineFault several) throws Fault {
        Long id = known.get(FrenchMoments.plain(word));
        if (id == null) {
            throw new Fault(unknown);
        }
        if (id.equals(SEVERAL)) {
            throw new Fault(several);
        }
        return id;
    }
}
