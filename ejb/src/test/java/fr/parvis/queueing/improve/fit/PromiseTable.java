package fr.parvis.queueing.improve.fit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The promises as the page of constants prints them. */
public final class PromiseTable {

    private PromiseTable() {}

    public static List<List<String>> rows() {
        return Stream.of(Promise.values())
                .map(each -> List.of(
                        each.name(),
                        each.reach().name(),
                        each.judged(),
                        each.bounds().stream().map(by -> bound(each, by)).collect(Collectors.joining(" or ")),
                        each.why()))
                .toList();
    }

    private static String bound(Promise promise, Promise.Bound by) {
        String times = by.factor() + " × " + by.rival();
        return switch (promise) {
            case LONGEST_EVER -> times + ", at most " + Promise.LONGEST_MINUTES + " minutes";
            case PART_OF_POLYVALENCE ->
                Promise.Rival.FIRST_COME + " less " + by.factor() + " × (" + Promise.Rival.FIRST_COME + " − "
                        + by.rival() + ")";
            default -> times;
        };
    }
}
