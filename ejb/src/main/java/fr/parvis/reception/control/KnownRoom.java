package fr.parvis.reception.control;

import fr.parvis.reception.Room;
import fr.parvis.reception.entity.StoredDay;
import java.time.LocalDate;

/**
 * What a server remembers of a site's day: the row, the room that belongs to it, and what another context keeps beside.
 *
 * @param asked the local day for which it was looked up; after a midnight that came early it is not the day of the row
 * @param beside null until somebody put something there
 */
public record KnownRoom(LocalDate asked, StoredDay.State day, Room room, Object beside) {}
