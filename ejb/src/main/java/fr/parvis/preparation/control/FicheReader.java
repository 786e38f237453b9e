package fr.parvis.preparation.control;

import fr.parvis.preparation.ListedPaper;
import fr.parvis.preparation.MotifList;
import fr.parvis.preparation.PaperForm;
import fr.parvis.preparation.PaperNeed;
import fr.parvis.preparation.Procedure;
import fr.parvis.preparation.ProposedPaper;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a fiche of service-public (DILA, XML; or its JSON mirror) into drafts: each {@code Item} of a {@code Liste} is a paper, with the
 * {@code Condition} or {@code Cas} around it as whom it concerns. Nothing of it is shown to a visitor before a manager has checked it.
 */
public final class FicheReader {
    /** Bytes of a file at most; the largest published fiches are a third of that. */
    public static final int LARGEST = 1_000_000;

    private static final int LABEL = 60;
    private static final int MORE = 90;

    private final List<ProposedPaper> papers = new ArrayList<>();
    private final String id;
    private final String source;

    private FicheReader(String id) {
        this.id = id;
        this.source = "https://www.service-public.fr/particuliers/vosdroits/" + id;
    }

    /**
     * The fiche of a file.
     *
     * @throws Refused when it is too large, not well formed, defines a document type, or is no fiche with a list
     */
    public static Procedure read(byte[] file) {
        if (file == null || file.length == 0 || file.length > LARGEST) {
            throw new Refused("fiche", Wanted.whole(1, LARGEST));
        }
        FicheNode whole = FicheParser.parse(file);
        FicheNode root = whole.children().stream()
                .filter(child -> whole.name().equals("root") && child.name().equals("Publication"))
                .findFirst()
                .orElse(whole);
        String id = root.attributes().getOrDefault("ID", "");
        if (!root.name().equals("Publication") || !id.matches("[FNR][0-9]{1,6}")) {
            throw new Refused("fiche", Wanted.a("fiche"));
        }
        FicheReader reader = new FicheReader(id);
        reader.walk(root, "");
        if (reader.papers.isEmpty()) {
            throw new Refused("fiche", Wanted.a("fiche"));
        }
        String date = first(root, "dc:date").replaceAll("[^0-9-]", "");
        String title = first(root, "dc:title");
        return new Procedure(id, cut(title + (date.isEmpty() ? "" : ", " + date), 120), reader.papers);
    }

    private void walk(FicheNode node, String condition) {
        String around =
                switch (node.name()) {
                    case "Condition", "Cas", "Situation" -> conditionOf(node, condition);
                    default -> condition;
                };
        for (FicheNode child : node.children()) {
            if (node.name().equals("Liste") && child.name().equals("Item")) {
                item(child, around);
            } else {
                walk(child, around);
            }
        }
    }

    private void item(FicheNode item, String around) {
        String condition = item.children().stream()
                .filter(child -> child.name().equals("Condition"))
                .map(child -> conditionOf(child, around))
                .findFirst()
                .orElse(around);
        String text = item.textWithout("Liste", "Condition");
        boolean list = item.children().stream().anyMatch(child -> child.name().equals("Liste"));
        if (text.isEmpty()) {
            text = item.text();
        }
        if (!text.isEmpty() && !list && papers.size() < MotifList.MOST) {
            add(text, condition);
        }
        item.children().stream().filter(child -> child.name().equals("Liste")).forEach(child -> walk(child, condition));
    }

    private void add(String text, String condition) {
        String code = id.toLowerCase(Locale.ROOT) + "-" + (papers.size() + 1);
        ListedPaper listed = new ListedPaper(
                code,
                condition.isEmpty() ? PaperNeed.NEEDED : PaperNeed.IF_CONCERNED,
                condition.isEmpty() ? Map.of() : Map.of("fr", condition),
                PaperForm.ANY,
                0,
                Map.of(),
                source,
                null);
        papers.add(new ProposedPaper(
                "folder",
                Map.of("fr", cut(text, LABEL)),
                text.length() > LABEL ? Map.of("fr", cut(text, MORE)) : Map.of(),
                listed));
    }

    /** The words of a condition: its title, or what stands in it before {@code estVrai}. */
    private static String conditionOf(FicheNode node, String around) {
        String title = first(node, "Titre");
        String own = title.isEmpty() ? node.textWithout("estVrai", "estFaux", "Liste", "Item", "Paragraphe") : title;
        return own.isEmpty() ? around : cut(own, ListedPaper.CONDITION);
    }

    private static String first(FicheNode node, String name) {
        return node.children().stream()
                .filter(child -> child.name().equals(name))
                .map(FicheNode::text)
                .findFirst()
                .orElse("");
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int at = text.lastIndexOf(' ', most - 1);
        return text.substring(0, at < most / 2 ? most - 1 : at) + "…";
    }
}
