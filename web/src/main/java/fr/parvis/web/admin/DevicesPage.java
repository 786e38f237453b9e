package fr.parvis.web.admin;

import fr.parvis.identity.boundary.Devices;
import fr.parvis.identity.boundary.Devices.DeviceView;
import fr.parvis.identity.boundary.Devices.EnrolmentCode;
import fr.parvis.identity.boundary.LettersTaken;
import fr.parvis.web.form.FormAnswers;
import fr.parvis.web.staff.Notices;
import fr.parvis.web.staff.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The kiosks and wall screens of a site: adding one, letting it in by a code that is shown once, shutting it out. */
@Named
@RequestScoped
public class DevicesPage {
    private static final String CODE = "code";

    @Inject
    private Devices devices;

    @Inject
    private Workplace workplace;

    @Inject
    private Notices notices;

    @Inject
    private FormAnswers answers;

    private String name;
    private Long zoneId;

    public void addKiosk() {
        try {
            answers.show(CODE, devices.addKiosk(workplace.siteId(), name.strip()));
        } catch (LettersTaken taken) {
            notices.refuse("devices.lettersTaken");
        }
    }

    public void addWall() {
        answers.show(CODE, devices.addWall(workplace.siteId(), name.strip(), zoneId));
    }

    public void renew(long deviceId) {
        answers.show(CODE, devices.renewCode(deviceId));
    }

    public void revoke(long deviceId) {
        devices.revoke(deviceId);
        notices.say("devices.revoked");
    }

    public List<DeviceView> getAll() {
        return devices.of(workplace.siteId());
    }

    /** The code to type at the device; null unless one was just made. */
    public EnrolmentCode getCode() {
        return answers.shown(CODE, EnrolmentCode.class).orElse(null);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getZoneId() {
        return zoneId;
    }

    public void setZoneId(Long zoneId) {
        this.zoneId = zoneId;
    }
}
