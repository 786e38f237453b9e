package fr.parvis.preparation;

/** In which form a paper of a checklist is wanted. */
public enum PaperForm {
    ANY,
    COPY,
    ORIGINAL
}
