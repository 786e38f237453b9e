package fr.parvis.agenda.boundary;

import fr.parvis.agenda.CodeKey;
import fr.parvis.agenda.CodeKeys;
import fr.parvis.agenda.KeptCodes;
import fr.parvis.shared.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** The two transactions of {@link CodeKeeping}. A site has some hundred appointments ahead, not millions. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CodeKeepingRound {
    private static final Logger LOG = System.getLogger(CodeKeepingRound.class.getName());
    private static final String KEEP = "update appointment set code_digest = ?, secret_digest = ?, codes_sealed = ?,"
            + " code_key = ?, code = null, secret_hash = null where id = ?";

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Inject
    private CodeKeys keys;

    /** Codes that stand in the clear; how many there were. */
    public int clear() {
        CodeKey key = keys.current();
        List<Row> rows =
                rows("select id, code, secret_hash from appointment where code_key is null order by id for update");
        for (Row row : rows) {
            keep(row.id("id"), KeptCodes.ofClear(row.text("code"), row.text("secret_hash"), key));
        }
        return rows.size();
    }

    /** Codes under the key before; how many there were. Those under a third key are lost and counted in the log. */
    public int rekey() {
        CodeKey key = keys.current();
        Optional<CodeKey> before = keys.before();
        int done = 0;
        int lost = 0;
        List<Row> rows = rows(
                "select id, code_digest, secret_digest, codes_sealed, code_key from appointment"
                        + " where code_key <> ? and status in ('BOOKED', 'CHECKED_IN', 'NO_SHOW') order by id for update",
                key.id());
        for (Row row : rows) {
            KeptCodes old = new KeptCodes(
                    row.text("code_digest"), row.text("secret_digest"), row.text("codes_sealed"), row.text("code_key"));
            Optional<KeptCodes> fresh = before.flatMap(known -> old.under(key, known));
            fresh.ifPresent(codes -> keep(row.id("id"), codes));
            done += fresh.isPresent() ? 1 : 0;
            lost += fresh.isPresent() ? 0 : 1;
        }
        if (lost > 0) {
            LOG.log(
                    Level.WARNING,
                    "The codes of {0} appointments were made under another PARVIS_SECRET and open nothing: name that one as"
                            + " PARVIS_SECRET_BEFORE and start again, or give those visitors new codes",
                    lost);
        }
        return done;
    }

    private void keep(long id, KeptCodes codes) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, codes.typedDigest())
                .setParameter(2, codes.scannedDigest())
                .setParameter(3, codes.sealed())
                .setParameter(4, codes.keyId())
                .setParameter(5, id)
                .executeUpdate();
    }

    private List<Row> rows(String query, Object... values) {
        var prepared = entities.createNativeQuery(query);
        for (int index = 0; index < values.length; index++) {
            prepared.setParameter(index + 1, values[index]);
        }
        return Row.of(prepared).toList();
    }
}
