package fr.parvis.web.api.board;

import fr.parvis.advice.boundary.AdviceBoard;
import fr.parvis.advice.boundary.Ahead;
import fr.parvis.advice.boundary.Reinforcements;
import fr.parvis.queueing.forecast.hour.Crowding;
import fr.parvis.queueing.forecast.hour.QueueAhead;
import fr.parvis.queueing.improve.advice.Advice;
import fr.parvis.web.staff.RemedyWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Puts the hour ahead of a site together. */
@ApplicationScoped
class AheadWriting {
    @Inject
    private AdviceBoard board;

    @Inject
    private Reinforcements reinforcements;

    @Inject
    private RemedyWords words;

    AheadBody write(long siteId) {
        Optional<Ahead> ahead = board.look(siteId);
        return new AheadBody(
                ahead.map(Ahead::readAt).orElse(null),
                ahead.map(known -> known.hour().queues().stream()
                                .map(AheadWriting::queue)
                                .toList())
                        .orElse(List.of()),
                ahead.map(known -> known.overloads().stream()
                                .map(AheadWriting::overload)
                                .toList())
                        .orElse(List.of()),
                ahead.map(known -> known.options().stream()
                                .map(option -> option(siteId, option))
                                .toList())
                        .orElse(List.of()),
                applied(siteId));
    }

    private List<AheadBody.Applied> applied(long siteId) {
        return reinforcements.today(siteId).stream()
                .map(one -> new AheadBody.Applied(
                        one.id(), words.of(siteId, one.remedy()), one.by(), one.at(), one.agent(), one.confirmedAt()))
                .toList();
    }

    private static AheadBody.Overload overload(QueueAhead queue) {
        Crowding crowding = queue.crowding();
        return new AheadBody.Overload(
                queue.motifId(),
                crowding.from(),
                crowding.visitors(),
                crowding.limit().toSeconds(),
                queue.p90().toSeconds());
    }

    private static AheadBody.Queue queue(QueueAhead queue) {
        return new AheadBody.Queue(
                queue.motifId(),
                queue.mean().toSeconds(),
                queue.p90().toSeconds(),
                queue.points().stream()
                        .map(point -> new AheadBody.Point(point.at(), point.low(), point.middle(), point.high()))
                        .toList());
    }

    private AheadBody.Option option(long siteId, Ahead.Option option) {
        Advice advice = option.advice();
        return new AheadBody.Option(
                option.word(),
                words.of(siteId, advice.remedy()),
                advice.motifId(),
                effect(advice.before()),
                effect(advice.after()));
    }

    private static AheadBody.Effect effect(Advice.Effect effect) {
        return new AheadBody.Effect(effect.mean().toSeconds(), effect.p90().toSeconds(), effect.missed());
    }
}
