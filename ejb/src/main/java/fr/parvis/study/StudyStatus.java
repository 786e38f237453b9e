package fr.parvis.study;

import java.util.EnumSet;
import java.util.Set;

/** How far a study is. The arrows are the only ones. */
public enum StudyStatus {
    /** Being laid out; may still be changed. */
    DRAFT,
    /** Asked for; the next server that is free takes it. */
    WAITING,
    /** A server runs it. */
    RUNNING,
    /** Its figures are there. */
    DONE,
    /** Its servers stopped too often in the middle; may be asked for again. */
    INTERRUPTED,
    /** It cannot be run: the week has no visits. May be laid out again as a copy. */
    FAILED;

    /** The statuses that may follow this one. */
    public Set<StudyStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(WAITING);
            case WAITING -> EnumSet.of(RUNNING);
            case RUNNING -> EnumSet.of(WAITING, RUNNING, DONE, INTERRUPTED, FAILED);
            case INTERRUPTED, FAILED -> EnumSet.of(WAITING);
            case DONE -> EnumSet.noneOf(StudyStatus.class);
        };
    }

    /** Whether somebody waits for its figures. */
    public boolean underWay() {
        return this == WAITING || this == RUNNING;
    }
}
