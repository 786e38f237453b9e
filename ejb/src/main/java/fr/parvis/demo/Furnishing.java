package fr.parvis.demo;

import fr.parvis.places.PlaceCategory;
import fr.parvis.places.PlaceFounding;
import fr.parvis.places.PlaceSheet;
import fr.parvis.preparation.ChecklistFounding;
import fr.parvis.preparation.PaperSheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives a site of the demonstration its checklists, its questions and its directory of help nearby. */
@Dependent
public class Furnishing {
    @Inject
    private ChecklistFounding checklists;

    @Inject
    private PlaceFounding directory;

    /** Writes what the script tells of a site whose motifs are known by code. */
    void furnish(long siteId, JsonObject script, Map<String, Long> motifs) {
        List<JsonObject> papers = Script.objects(script, "papers").toList();
        for (int i = 0; i < papers.size(); i++) {
            checklists.addPaper(siteId, papers.get(i).getString("code"), sheet(papers.get(i), i + 1, motifs));
        }
        Script.objects(script, "lists")
                .forEach(list ->
                        checklists.refine(siteId, motifs.get(list.getString("motif")), list.getString("procedure")));
        Script.objects(script, "vaults")
                .forEach(vault -> checklists.addVault(siteId, vault.getString("name"), vault.getString("url")));
        Script.objects(script, "questions").forEach(question -> ask(siteId, question, motifs));
        Script.objects(script, "places").forEach(place -> directory.add(siteId, sheet(place)));
    }

    private void ask(long siteId, JsonObject script, Map<String, Long> motifs) {
        long motif = motifs.get(script.getString("motif"));
        checklists.ask(siteId, motif, script.getString("code"), "unsure", Map.of("fr", script.getString("fr")));
    }

    private static PaperSheet sheet(JsonObject paper, int position, Map<String, Long> motifs) {
        return new PaperSheet(
                paper.getString("pictogram"),
                position,
                Map.of("fr", paper.getString("fr")),
                Map.of("fr", paper.getString("more")),
                Script.words(paper, "motifs").stream().map(motifs::get).collect(Collectors.toSet()));
    }

    private static PlaceSheet sheet(JsonObject place) {
        return new PlaceSheet(
                PlaceCategory.valueOf(place.getString("category")),
                place.getString("name"),
                place.getString("address"),
                place.getString("phone"),
                place.getInt("walk"),
                Map.of("fr", place.getString("fr"), "en", place.getString("en")));
    }
}
