package fr.parvis.partner.entity;

import fr.parvis.partner.ImportMapping;
import fr.parvis.shared.json.JsonText;
import fr.parvis.shared.json.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What the columns of a site's files hold, as somebody said it last. */
@Entity
@Table(name = "import_mapping")
public class SiteMapping {
    @Id
    @Column(name = "site_id")
    private long siteId;

    @Convert(converter = JsonText.class)
    private String mapping;

    @Version
    private long version;

    protected SiteMapping() {}

    /** The first of a site. */
    public SiteMapping(long siteId, ImportMapping mapping) {
        this.siteId = siteId;
        this.mapping = StoredJson.write(mapping);
    }

    /** Holds this from now on. */
    public void say(ImportMapping now) {
        this.mapping = StoredJson.write(now);
    }

    /** What it says. */
    public ImportMapping mapping() {
        return StoredJson.read(mapping, ImportMapping.class, ImportMapping.SHAPE);
    }
}
