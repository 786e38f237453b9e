package fr.parvis.identity.boundary;

import java.time.Instant;

/**
 * A token as its holder gets it, once.
 *
 * @param token what to send as {@code Authorization: Bearer …}
 * @param expiresAt end of its life
 */
public record IssuedToken(String token, Instant expiresAt) {
    /** Says nothing of the token, so that no log can give it away. */
    @Override
    public String toString() {
        return "IssuedToken until " + expiresAt;
    }
}
