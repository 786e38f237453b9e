package fr.parvis.shared.once;

import fr.parvis.shared.json.JsonText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A request that was answered, with its answer, written in the transaction of its effect: the same request id gets the
 * same answer on every server node. Kept two days.
 */
@Entity
@Table(name = "request_key")
@IdClass(RequestKey.Key.class)
public class RequestKey {
    @Id
    @Column(name = "site_id")
    private long siteId;

    @Id
    @Column(name = "request_id")
    private UUID requestId;

    private String action;

    @Convert(converter = JsonText.class)
    private String answer;

    private Instant at;

    protected RequestKey() {}

    RequestKey(Request request, String answer, Instant at) {
        this.siteId = request.siteId();
        this.requestId = request.id();
        this.action = request.action();
        this.answer = answer;
        this.at = at;
    }

    /** The answer as JSON, in the form of its kind of request. */
    public String answer() {
        return answer;
    }

    /** The two columns of the key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private long siteId;
        private UUID requestId;

        public Key() {}

        public Key(long siteId, UUID requestId) {
            this.siteId = siteId;
            this.requestId = requestId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key id && siteId == id.siteId && requestId.equals(id.requestId);
        }

        @Override
        public int hashCode() {
            return requestId.hashCode() * 31 + Long.hashCode(siteId);
        }
    }
}
