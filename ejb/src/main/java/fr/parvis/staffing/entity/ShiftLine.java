package fr.parvis.staffing.entity;

import fr.parvis.staffing.Break;
import fr.parvis.staffing.Shift;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shift as the database keeps it: its breaks in one text, {@code 10:15-10:30,15:00-15:15}. */
@Embeddable
public class ShiftLine {
    @Column(name = "agent_id")
    private Long agentId;

    private LocalTime starts;
    private LocalTime ends;
    private String breaks;

    protected ShiftLine() {}

    public ShiftLine(Shift shift) {
        this.agentId = shift.agentId();
        this.starts = shift.from();
        this.ends = shift.to();
        this.breaks = shift.breaks().stream().map(Break::toString).collect(Collectors.joining(","));
    }

    public Shift shift() {
        List<Break> read = breaks.isEmpty()
                ? List.of()
                : Stream.of(breaks.split(",", -1)).map(Break::parse).toList();
        return new Shift(starts, ends, agentId, read);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShiftLine line
                && starts.equals(line.starts)
                && ends.equals(line.ends)
                && breaks.equals(line.breaks)
                && Objects.equals(agentId, line.agentId);
    }

    @Override
    public int hashCode() {
        return starts.hashCode();
    }
}
