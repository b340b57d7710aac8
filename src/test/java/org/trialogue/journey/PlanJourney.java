package org.trialogue.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A journey through plans: a secretary convenes working groups of the demo people, and writes plans down. */
abstract class PlanJourney extends Journey {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Planning planning;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Convening convening;

    /** Sofia Marín, who has to have signed in before. */
    Acting secretary() {
        return new Acting(member("Marín"), Affiliation.SECRETARIAT, Capacity.SECRETARY);
    }

    /** A new working group. */
    WorkingGroupId convened(String title, String purpose) {
        return as(() -> convening.open(title + " " + UUID.randomUUID(), purpose, secretary()));
    }

    void mandate(WorkingGroupId group, String family, Capacity capacity) {
        var subject = jdbc.sql("select subject from membership.member where family_name = ?")
                .param(family)
                .query(String.class)
                .single();
        as(() -> convening.mandate(group, subject, new Term(capacity, TODAY, null), secretary()));
    }

    PlanId opened(WorkingGroupId group, PlanDraft draft) {
        return as(() -> planning.open(group, draft, secretary()));
    }

    MemberId member(String family) {
        return new MemberId(jdbc.sql("select id from membership.member where family_name = ?")
                .param(family)
                .query(UUID.class)
                .single());
    }

    OrganizationId organization(String family) {
        return Objects.requireNonNull(
                membership.person(member(family)).orElseThrow().organizationId());
    }

    /** What the organizations of these people are called. */
    String named(String family) {
        return membership.organization(organization(family)).orElseThrow().name();
    }

    /** Does something as the secretary. */
    <T extends @Nullable Object> T as(Supplier<T> deed) {
        return Viewing.as(member("Marín"), deed);
    }

    /** Does something as someone. */
    static <T extends @Nullable Object> T as(Acting by, Supplier<T> deed) {
        return Viewing.as(by.member(), deed);
    }
}
