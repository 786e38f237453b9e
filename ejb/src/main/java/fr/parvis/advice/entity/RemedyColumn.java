package fr.parvis.advice.entity;

import fr.parvis.queueing.improve.advice.Remedy;
import fr.parvis.queueing.improve.advice.Remedy.CallColleague;
import fr.parvis.queueing.improve.advice.Remedy.MoveBreak;
import fr.parvis.queueing.improve.advice.Remedy.OpenMotif;
import fr.parvis.shared.json.StoredJson;
import fr.parvis.shared.json.Versioned;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * {@code applied_remedy.remedy}: one of {@code openMotif}, {@code moveBreak} and {@code callColleague}, as in
 * {@code {"v": 1, "openMotif": {"counter": 3, "motif": 12}}}. What the colleague can do and speaks is not kept: it is the agent's.
 */
@Converter
public class RemedyColumn implements AttributeConverter<Remedy, Object> {
    private static final int VERSION = 1;

    /** The remedy as JSON. */
    public static String write(Remedy remedy) {
        if (remedy instanceof OpenMotif open) {
            return StoredJson.write(new Kept(VERSION, new Open(open.counterId(), open.motifId()), null, null));
        }
        if (remedy instanceof MoveBreak move) {
            return StoredJson.write(
                    new Kept(VERSION, null, new Move(move.counterId(), move.breakStart(), move.later()), null));
        }
        CallColleague call = (CallColleague) remedy;
        return StoredJson.write(new Kept(VERSION, null, null, new Call(call.counterId(), call.agentId(), call.stay())));
    }

    /**
     * The remedy of a JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Remedy read(String json) {
        Kept kept = StoredJson.read(json, Kept.class, VERSION);
        if (kept.openMotif() != null) {
            return new OpenMotif(kept.openMotif().counter(), kept.openMotif().motif());
        }
        if (kept.moveBreak() != null) {
            Move move = kept.moveBreak();
            return new MoveBreak(move.counter(), move.begins(), move.later());
        }
        if (kept.callColleague() != null) {
            Call call = kept.callColleague();
            return new CallColleague(call.counter(), call.agent(), Set.of(), Set.of(), call.stay());
        }
        throw new IllegalArgumentException("A remedy that does nothing");
    }

    @Override
    public Object convertToDatabaseColumn(Remedy remedy) {
        return StoredJson.column(write(remedy));
    }

    @Override
    public Remedy convertToEntityAttribute(Object cell) {
        return read(StoredJson.text(cell));
    }

    /** A remedy as it is kept: one of the three, the others are null. */
    public record Kept(int v, Open openMotif, Move moveBreak, Call callColleague) implements Versioned {}

    /** A motif is opened at a counter. */
    public record Open(long counter, long motif) {}

    /** The break of a counter that begins then is taken later, or earlier when negative. */
    public record Move(long counter, Instant begins, Duration later) {}

    /** An agent is called to a counter for a while. */
    public record Call(long counter, long agent, Duration stay) {}
}
