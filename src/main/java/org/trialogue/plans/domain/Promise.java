package org.trialogue.plans.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Period;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Shares;
import org.trialogue.platform.Affiliation;
import org.trialogue.standards.Articles;

/** What is promised, by whom, from when, until when and to what end. */
@Embeddable
class Promise {

    private String sentence;

    @Column(name = "lead_id")
    private UUID lead;

    @Enumerated(EnumType.STRING)
    @Column(name = "lead_side")
    private Affiliation leadSide;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "co_lead", joinColumns = @JoinColumn(name = "commitment_id"))
    private Set<CoLead> coLeads = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "share", joinColumns = @JoinColumn(name = "commitment_id"))
    private Set<Share> shares = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "implemented", joinColumns = @JoinColumn(name = "commitment_id"))
    private Set<Implemented> provisions = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "cited", joinColumns = @JoinColumn(name = "commitment_id"))
    private Set<Cited> standards = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    @SuppressWarnings("NullAway.Init") // all of it is written by the call
    Promise(UUID room, CommitmentDraft draft, Organization leading) {
        write(room, draft, leading);
    }

    final void write(UUID room, CommitmentDraft draft, Organization leading) {
        sentence = draft.sentence();
        lead = leading.id().value();
        leadSide = leading.affiliation();
        startsOn = draft.period().from();
        dueOn = draft.period().until();
        replace(coLeads, draft.coLeads().stream().map(party -> new CoLead(room, party.value())));
        replace(
                shares,
                draft.shares().percent().entrySet().stream()
                        .map(share -> new Share(room, share.getKey().value(), share.getValue())));
        replace(
                standards,
                draft.standards().stream()
                        .map(code -> Cited.of(room, code, draft.articles().of(code))));
        replace(provisions, draft.provisions().stream().map(chosen -> implemented(room, chosen)));
    }

    boolean sharedBy(UUID room, OrganizationId organization) {
        return lead.equals(organization.value()) || coLeads.contains(new CoLead(room, organization.value()));
    }

    OrganizationId lead() {
        return new OrganizationId(lead);
    }

    Affiliation leadSide() {
        return leadSide;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    CommitmentDraft draft(List<Indicator> indicators) {
        return new CommitmentDraft(
                sentence,
                lead(),
                coLeads.stream()
                        .map(with -> new OrganizationId(with.organization()))
                        .collect(Collectors.toSet()),
                provisions.stream()
                        .map(kept -> new Provision(kept.text(), kept.block(), kept.label()))
                        .sorted(Comparator.comparing(Provision::label))
                        .toList(),
                standards.stream().map(Cited::code).collect(Collectors.toSet()),
                new Period(startsOn, dueOn),
                indicators,
                new Shares(shares.stream()
                        .collect(Collectors.toMap(share -> new OrganizationId(share.organization()), Share::percent))),
                new Articles(standards.stream().collect(Collectors.toMap(Cited::code, Cited::articles))));
    }

    private static Implemented implemented(UUID room, Provision chosen) {
        return new Implemented(room, chosen.text(), chosen.block(), chosen.label());
    }

    private static <T> void replace(Set<T> kept, Stream<T> now) {
        var wanted = now.collect(Collectors.toSet());
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }
}
