package fr.parvis.web.admin;

import fr.parvis.site.SiteContact;
import fr.parvis.site.boundary.SiteSetup;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where visitors find the site and how they reach it. Whoever saves last is right: nothing of it decides anything. */
@Named("siteContact")
@RequestScoped
public class SiteContactPart {
    @Inject
    private SiteSetup setup;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    private String address;
    private String phone;
    private String access;

    @PostConstruct
    void read() {
        SiteContact contact = workplace.getSite().contact();
        address = contact.address();
        phone = contact.phone();
        access = contact.access();
    }

    /** Visitors are told this from now on. */
    public void save() {
        setup.locate(workplace.siteId(), new SiteContact(address, phone, access), null);
        notices.saved();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAccess() {
        return access;
    }

    public void setAccess(String access) {
        this.access = access;
    }
}
