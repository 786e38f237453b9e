package fr.parvis.study.entity;

import fr.parvis.study.StudyStatus;
import java.time.Instant;

/**
 * How a study stands.
 *
 * @param id the study
 * @param siteId where
 * @param name as its manager calls it
 * @param madeBy the agent who laid it out, null for nobody known
 * @param madeAt when
 * @param status how far it is
 * @param done weeks drawn so far
 * @param draws weeks to draw
 * @param result its figures as text, null until it is done
 */
public record StudyState(
        long id,
        long siteId,
        String name,
        Long madeBy,
        Instant madeAt,
        StudyStatus status,
        int done,
        int draws,
        String result) {}
