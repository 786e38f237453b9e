package fr.parvis.web.staff;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** The site that an agent of several sites looks at, as long as they are signed in. */
@SessionScoped
public class ChosenSite implements Serializable {
    private static final long serialVersionUID = 1L;

    private long siteId;

    boolean is(long id) {
        return siteId == id;
    }

    void choose(long id) {
        this.siteId = id;
    }
}
