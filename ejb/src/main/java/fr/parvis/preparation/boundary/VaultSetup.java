package fr.parvis.preparation.boundary;

import fr.parvis.audit.Actor;
import fr.parvis.preparation.Vault;
import fr.parvis.preparation.control.ListReader;
import fr.parvis.shared.Roles;
import fr.parvis.shared.input.PlainText;
import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.site.SiteEdits;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A manager names the digital safes that visitors of a site use. */
@Stateless
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class VaultSetup {
    private static final int NAME = 60;
    private static final int MOST = 6;

    @PersistenceContext(unitName = "parvis")
    private EntityManager entities;

    @Resource
    private SessionContext context;

    @Inject
    private ListReader lists;

    @Inject
    private SiteEdits edits;

    /** Those of a site, by name. */
    public List<Vault> of(long siteId) {
        Roles.requireAt(context, siteId);
        return lists.vaults(siteId);
    }

    /** Names one. */
    public void add(long siteId, String name, String url) {
        Roles.requireAt(context, siteId);
        if (url == null || !url.strip().matches("https://[^\\s\"<>]{3,190}")) {
            throw new Refused("url", Wanted.a("address"));
        }
        Refused.within("vaults", lists.vaults(siteId).size() + 1, 1, MOST);
        entities.createNativeQuery(
                        "insert into vault (id, site_id, name, url) values (nextval('site_seq'), ?1, ?2, ?3)")
                .setParameter(1, siteId)
                .setParameter(2, PlainText.label("name", name, NAME))
                .setParameter(3, url.strip())
                .executeUpdate();
        edits.tell(siteId, Actor.of(context.getCallerPrincipal()), "vaults-changed", siteId);
    }

    /** Names one no longer. */
    public void remove(long siteId, long vaultId) {
        Roles.requireAt(context, siteId);
        entities.createNativeQuery("delete from vault where site_id = ?1 and id = ?2")
                .setParameter(1, siteId)
                .setParameter(2, vaultId)
                .executeUpdate();
        edits.tell(siteId, Actor.of(context.getCallerPrincipal()), "vaults-changed", siteId);
    }
}
