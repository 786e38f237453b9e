package fr.parvis.advice.boundary;

import fr.parvis.advice.FitDecision;
import fr.parvis.advice.entity.SettingsFound.Figures;
import java.time.LocalDate;

/**
 * The settings that the last night found, as managers see them.
 *
 * @param better whether they are others than those in force, and clearly better
 * @param days how many invented days the figures are of
 * @param decision null while nobody decided
 * @param stale the slider was moved since
 */
public record FitView(
        LocalDate night,
        int ceilingMinutes,
        double lateFactor,
        boolean better,
        int days,
        Figures before,
        Figures after,
        FitDecision decision,
        boolean stale) {

    /** Whether there is something to decide. */
    public boolean isOpen() {
        return better && decision == null && !stale;
    }
}
