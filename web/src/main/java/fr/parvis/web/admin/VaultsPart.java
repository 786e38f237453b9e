package fr.parvis.web.admin;

import fr.parvis.preparation.Vault;
import fr.parvis.preparation.boundary.VaultSetup;
import fr.parvis.shared.input.Refused;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The digital safes that the site names to its visitors. */
@Named
@RequestScoped
public class VaultsPart {
    @Inject
    private VaultSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    private String name = "";
    private String url = "";

    public List<Vault> getAll() {
        return setup.of(workplace.siteId());
    }

    /** Names one. */
    public void add() {
        try {
            setup.add(workplace.siteId(), name, url);
            name = "";
            url = "";
            notices.saved();
        } catch (EJBException refused) {
            if (!(refused.getCause() instanceof Refused)) {
                throw refused;
            }
            notices.refuse("vaults.wanted");
        }
    }

    /** Names one no longer. */
    public void remove(long vaultId) {
        setup.remove(workplace.siteId(), vaultId);
        notices.saved();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
