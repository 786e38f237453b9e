package fr.parvis.web.api.kiosk;

import fr.parvis.reception.boundary.PaperOrders;
import java.util.List;
import java.util.UUID;

/** The tickets that a kiosk is to print once more, the oldest first. */
public record PapersBody(List<Wanted> papers) {

    /**
     * One of them.
     *
     * @param id the act of printing
     */
    public record Wanted(UUID id, String series, int rank) {}

    static PapersBody of(List<PaperOrders.Order> orders) {
        return new PapersBody(orders.stream()
                .map(order -> new Wanted(
                        order.id(),
                        String.valueOf(order.number().series()),
                        order.number().rank()))
                .toList());
    }
}
