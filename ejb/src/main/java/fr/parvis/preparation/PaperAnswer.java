package fr.parvis.preparation;

/** What somebody at home says of a paper for their appointment; not knowing is an answer, and none refuses a visit. */
public enum PaperAnswer {
    YES,
    NO,
    UNKNOWN,
    /** It is in a digital safe of theirs; nothing is sent from there. */
    VAULT,
    /** The condition of the paper does not hold for them. */
    NOT_CONCERNED;

    /** Whether the paper will be at hand. */
    public boolean ready() {
        return this == YES || this == VAULT;
    }
}
