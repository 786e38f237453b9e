package fr.parvis.partner;

import java.util.List;

/** What a column of a file can hold; the words are those by which a column is recognised, in small letters without accents. */
public enum ImportField {
    /** The day, or day and hour together. */
    DAY("date", "jour", "date du rdv", "date rdv", "date rendez-vous", "debut", "date de debut"),
    /** The hour at which it begins. */
    HOUR("heure", "horaire", "heure rdv", "heure de debut", "a"),
    /** The motif, by its French words or its code. */
    MOTIF("motif", "objet", "type", "type de rdv", "motif du rdv"),
    /** With whom, by login or by the name that colleagues use. */
    AGENT("agent", "avec", "referent", "travailleur social", "conseiller", "intervenant"),
    /** How long, in minutes. */
    MINUTES("duree", "minutes", "duree (min)", "duree en minutes"),
    /** How they are called at the desk. */
    CALL_NAME("nom d'appel", "nom", "initiales", "usager", "prenom", "personne"),
    /** Telephone. */
    PHONE("telephone", "tel", "portable", "mobile", "numero de telephone"),
    /** E-mail. */
    EMAIL("e-mail", "email", "courriel", "mail", "adresse mail", "adresse e-mail"),
    /** The language, by its code or its French name. */
    LANGUAGE("langue", "langue parlee"),
    /** What the appointment is called where the file comes from; with it a line that changes is the same appointment. */
    EXTERNAL_ID("identifiant", "id", "reference", "numero", "n°", "uuid", "id rdv");

    /** Joined by bars: an enum holds nothing that could change. */
    private final String words;

    ImportField(String... words) {
        this.words = String.join("|", words);
    }

    /** The words by which a column is recognised. */
    public List<String> words() {
        return List.of(words.split("\\|", -1));
    }

    /** Whether a file without it cannot be imported. The hour may stand beside the day. */
    public boolean isRequired() {
        return this == DAY || this == MOTIF;
    }
}
