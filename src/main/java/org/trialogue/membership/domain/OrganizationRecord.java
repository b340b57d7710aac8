package org.trialogue.membership.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Affiliation;

/** An organization of one of the groups, of the secretariat or of the partners. */
@Entity
@Table(schema = "membership", name = "organization")
public class OrganizationRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    private @Nullable String country;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationRecord() {}

    /** An organization that was not known before. */
    public OrganizationRecord(String name, Affiliation affiliation, @Nullable String country) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.affiliation = affiliation;
        this.country = country;
    }

    /** Learns of its country where none was known. */
    public void liesIn(@Nullable String named) {
        if (country == null) country = named;
    }

    /** The organization's key. */
    public OrganizationId id() {
        return new OrganizationId(id);
    }

    /** The name it goes by. */
    public String name() {
        return name;
    }

    /** The organization as others see it. */
    public Organization shown() {
        return new Organization(id(), name, affiliation, country);
    }
}
