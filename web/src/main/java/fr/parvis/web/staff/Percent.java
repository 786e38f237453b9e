package fr.parvis.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Shares as staff pages show them: {@code 80 %}, a dash when there is nothing to share. */
@Named
@ApplicationScoped
public class Percent {
    /** A share from 0 to 1. */
    public String of(Double share) {
        return share == null ? "–" : Math.round(share * 100) + "\u00a0%";
    }
}
