package org.trialogue.membership.application;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Contact;
import org.trialogue.membership.OrganizationFile;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.OrganizationsMerged;
import org.trialogue.membership.Profile;
import org.trialogue.membership.Registered;
import org.trialogue.membership.domain.OrganizationHistory;
import org.trialogue.membership.domain.OrganizationNames;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.OrganizationRows;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** The registry of organizations, which the secretariat keeps. */
@Service
@Transactional
public class Registry {

    private static final int PEOPLE = 100;

    private final Organizations organizations;
    private final OrganizationNames names;
    private final OrganizationRows rows;
    private final OrganizationHistory history;
    private final Secretariat secretariat;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Registry(
            Organizations organizations,
            OrganizationNames names,
            OrganizationRows rows,
            OrganizationHistory history,
            Secretariat secretariat,
            Audit audit,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.names = names;
        this.rows = rows;
        this.history = history;
        this.secretariat = secretariat;
        this.audit = audit;
        this.events = events;
    }

    /** Those looked for, by name in the reader's language, from a place on. */
    @Transactional(readOnly = true)
    public List<Registered> find(OrganizationSearch search, Locale reader, int from, int atMost, MemberId by) {
        secretariat.required(by);
        return rows.find(search, reader, from, atMost);
    }

    /** How many are found. */
    @Transactional(readOnly = true)
    public int count(OrganizationSearch search, MemberId by) {
        secretariat.required(by);
        return rows.count(search);
    }

    /** The countries in which organizations lie. */
    @Transactional(readOnly = true)
    public List<String> countries(MemberId by) {
        secretariat.required(by);
        return rows.countries();
    }

    /** All about one; about the one it was merged into where it was. Empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<OrganizationFile> file(OrganizationId asked, MemberId by) {
        secretariat.required(by);
        return rows.present(asked)
                .flatMap(id -> organizations.findById(id.value()))
                .map(this::file);
    }

    /**
     * Registers an organization.
     *
     * @throws Refusal when another one on that side and in that country has or had one of its names
     */
    public OrganizationId register(Profile profile, MemberId by) {
        var acting = secretariat.required(by);
        names.inHand();
        requireAlone(profile, found -> true);
        var made = organizations.saveAndFlush(new OrganizationRecord(profile));
        profile.names().all().forEach(name -> names.leads(made.id(), name));
        if (!profile.contact().equals(Contact.NONE)) history.contact(made.id(), profile.contact());
        history.add(
                made.id(),
                by,
                "registered",
                "",
                String.join(" · ", profile.names().all()));
        audit.record(
                acting,
                null,
                "membership.organization-registered",
                made.id().value(),
                RegistryWords.registered(profile));
        return made.id();
    }

    /**
     * Changes what is said of an organization; its former names still lead to it.
     *
     * @throws Refusal when a rule says no
     */
    public void change(OrganizationId id, Profile profile, MemberId by) {
        var acting = secretariat.required(by);
        names.inHand();
        var organization = inHand(id);
        var was = organization.profile(history.contact(id));
        requireAlone(profile, found -> !found.id().equals(id));
        organization.says(profile);
        organizations.saveAndFlush(organization);
        profile.names().all().forEach(name -> names.leads(id, name));
        history.contact(id, profile.contact());
        history.changed(id, by, was, profile);
        audit.record(acting, null, "membership.organization-changed", id.value(), RegistryWords.changed(was, profile));
    }

    /**
     * Two turned out to be one: people, mandates and names go over, and whoever is looked for under the old name is found.
     *
     * @param from the one that goes
     * @param into the one that stays
     * @throws Refusal when they stand on different sides, or one was merged meanwhile
     */
    public void merge(OrganizationId from, OrganizationId into, MemberId by) {
        var acting = secretariat.required(by);
        names.inHand();
        var goes = inHand(from);
        var stays = inHand(into);
        goes.isReally(stays);
        organizations.saveAndFlush(goes);
        names.move(from, into);
        if (history.contact(into).equals(Contact.NONE)) history.contact(into, history.contact(from));
        history.contact(from, Contact.NONE);
        history.add(into, by, "absorbed", String.join(" · ", goes.names().all()), "");
        history.add(from, by, "merged", "", String.join(" · ", stays.names().all()));
        audit.record(
                acting,
                null,
                "membership.organizations-merged",
                into.value(),
                RegistryWords.merged(goes.names(), stays.names()));
        events.publishEvent(new OrganizationsMerged(from.value(), into.value()));
    }

    /** No other one that may be meant has or had one of these names. */
    private void requireAlone(Profile profile, Predicate<OrganizationRecord> other) {
        for (var name : profile.names().all())
            organizations.called(name, profile.affiliation()).stream()
                    .filter(other)
                    .filter(found -> Objects.equals(found.country(), profile.country()))
                    .findFirst()
                    .ifPresent(found -> {
                        throw new Refusal("membership.refused.same-name", name);
                    });
    }

    private OrganizationRecord inHand(OrganizationId id) {
        return organizations
                .inHand(id.value())
                .filter(found -> found.mergedInto() == null)
                .orElseThrow(() -> new Refusal("membership.refused.merge-gone"));
    }

    private OrganizationFile file(OrganizationRecord found) {
        var profile = found.profile(history.contact(found.id()));
        var present = profile.names().all();
        return new OrganizationFile(
                found.id(),
                profile,
                names.of(found.id()).stream()
                        .filter(name -> present.stream().noneMatch(name::equalsIgnoreCase))
                        .toList(),
                history.people(found.id(), PEOPLE),
                history.of(found.id()));
    }
}
