package fr.parvis.demo;

import fr.parvis.places.entity.Place;
import fr.parvis.places.entity.PlaceCategory;
import fr.parvis.places.entity.PlaceSheet;
import fr.parvis.preparation.entity.MotifQuestion;
import fr.parvis.preparation.entity.Paper;
import fr.parvis.preparation.entity.PaperSheet;
import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives a site of the demonstration its checklists, its questions and its directory of help nearby. */
@Dependent
public class Furnishing {
    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    /** Writes what the script tells of a site whose motifs are known by code. */
    void furnish(long siteId, JsonObject script, Map<String, Long> motifs) {
        List<JsonObject> papers = Script.objects(script, "papers").toList();
        for (int i = 0; i < papers.size(); i++) {
            entities.persist(new Paper(siteId, papers.get(i).getString("code"), sheet(papers.get(i), i + 1, motifs)));
        }
        Script.objects(script, "questions").forEach(question -> ask(siteId, question, motifs));
        Script.objects(script, "places").forEach(place -> entities.persist(new Place(siteId, sheet(place))));
    }

    private void ask(long siteId, JsonObject script, Map<String, Long> motifs) {
        MotifQuestion question = new MotifQuestion(siteId, motifs.get(script.getString("motif")));
        question.ask(script.getString("code"), "unsure", Map.of("fr", script.getString("fr")));
        entities.persist(question);
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
