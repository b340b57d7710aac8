package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** An organization of one of the groups, of the secretariat or of the partners. */
@Entity
@Table(schema = "membership", name = "organization")
public class OrganizationRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "name_fr")
    private @Nullable String nameFr;

    @Column(name = "name_es")
    private @Nullable String nameEs;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    private @Nullable String country;
    private boolean representative;
    private String basis;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected OrganizationRecord() {}

    /** An organization that was not known before. */
    public OrganizationRecord(Profile profile) {
        this.id = UUID.randomUUID();
        this.affiliation = profile.affiliation();
        this.basis = "";
        write(profile);
    }

    /**
     * Takes over what is said of it now.
     *
     * @throws Refusal when it would change sides: its people hold mandates for the one it is on
     */
    public void says(Profile profile) {
        if (profile.affiliation() != affiliation) throw new Refusal("membership.refused.side-stays");
        write(profile);
    }

    /**
     * It turned out to be another one.
     *
     * @throws Refusal when they are on different sides, or one and the same
     */
    public void isReally(OrganizationRecord other) {
        if (other.id.equals(id) || mergedInto != null || other.mergedInto != null)
            throw new Refusal("membership.refused.merge-gone");
        if (other.affiliation != affiliation) throw new Refusal("membership.refused.merge-sides");
        mergedInto = other.id;
    }

    /** The organization that it turned out to be, or null. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** The organization's key. */
    public OrganizationId id() {
        return new OrganizationId(id);
    }

    /** What it is called. */
    public Names names() {
        return new Names(nameEn, nameFr, nameEs);
    }

    /** The side it stands on. */
    public Affiliation affiliation() {
        return affiliation;
    }

    /** Two letters, or null. */
    public @Nullable String country() {
        return country;
    }

    /** What the registry says of it. */
    public Profile profile(Contact contact) {
        return new Profile(names(), affiliation, country, representative, basis, contact);
    }

    /** The organization as others see it, for a reader of that language. */
    public Organization shown(Locale reader) {
        return new Organization(id(), names().in(reader), affiliation, country);
    }

    private void write(Profile profile) {
        nameEn = profile.names().en();
        nameFr = profile.names().fr();
        nameEs = profile.names().es();
        country = profile.country();
        representative = profile.representative();
        basis = profile.basis();
    }
}
