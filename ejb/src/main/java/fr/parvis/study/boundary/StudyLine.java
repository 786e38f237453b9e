package fr.parvis.study.boundary;

import fr.parvis.study.StudyStatus;
import fr.parvis.study.entity.StudyState;
import java.time.Instant;

/**
 * A study in the list of earlier ones.
 *
 * @param id identifier, part of its link
 * @param name as its manager calls it
 * @param madeAt when it was laid out
 * @param status how far it is
 */
public record StudyLine(long id, String name, Instant madeAt, StudyStatus status) {
    static StudyLine of(StudyState state) {
        return new StudyLine(state.id(), state.name(), state.madeAt(), state.status());
    }
}
