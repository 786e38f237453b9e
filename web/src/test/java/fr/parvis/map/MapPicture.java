package fr.parvis.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a {@link ContextMap} as SVG: one row of boxes for each floor, the ground at the bottom; the same map gives the same text. */
final class MapPicture {
    private static final int BOX_WIDTH = 120;
    private static final int BOX_HEIGHT = 36;
    private static final int GAP = 28;
    private static final int ROW = 96;
    private static final int MARGIN = 30;

    private final List<List<String>> floors;
    private final List<ContextMap.Arrow> arrows;
    private final Map<String, Box> boxes = new HashMap<>();
    private final int width;
    private final int height;

    MapPicture(ContextMap map) {
        this.floors = map.floors();
        this.arrows = map.arrows();
        int widest = floors.stream().mapToInt(List::size).max().orElse(1);
        this.width = 2 * MARGIN + widest * BOX_WIDTH + (widest - 1) * GAP;
        this.height = 2 * MARGIN + (floors.size() - 1) * ROW + BOX_HEIGHT;
        place();
    }

    private void place() {
        for (int floor = 0; floor < floors.size(); floor++) {
            List<String> row = floors.get(floor);
            int rowWidth = row.size() * BOX_WIDTH + (row.size() - 1) * GAP;
            int top = height - MARGIN - BOX_HEIGHT - floor * ROW;
            for (int i = 0; i < row.size(); i++) {
                boxes.put(row.get(i), new Box((width - rowWidth) / 2 + i * (BOX_WIDTH + GAP), top));
            }
        }
    }

    String svg() {
        StringBuilder text = new StringBuilder();
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(width, height))
                .append(" font-family=\"sans-serif\" font-size=\"15\">\n")
                .append("<title>The contexts of Parvis and which uses which</title>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        arrows.forEach(arrow -> text.append(line(arrow)));
        floors.forEach(row -> row.forEach(context -> text.append(box(context))));
        return text.append("</svg>\n").toString();
    }

    private String line(ContextMap.Arrow arrow) {
        Box from = boxes.get(arrow.from());
        Box to = boxes.get(arrow.to());
        int x1 = from.left() + BOX_WIDTH / 2;
        int y1 = from.top() + BOX_HEIGHT;
        int x2 = to.left() + BOX_WIDTH / 2;
        return "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#5b6b7b\" stroke-width=\"1.5\"/>\n"
                .formatted(x1, y1, x1, y1 + ROW / 2, x2, to.top() - ROW / 2, x2, to.top());
    }

    private String box(String context) {
        Box box = boxes.get(context);
        return ("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#eef3f8\" stroke=\"#1f3a5f\"/>"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#10233b\">%s</text>\n")
                .formatted(
                        box.left(),
                        box.top(),
                        BOX_WIDTH,
                        BOX_HEIGHT,
                        box.left() + BOX_WIDTH / 2,
                        box.top() + 23,
                        context);
    }

    private record Box(int left, int top) {}
}
