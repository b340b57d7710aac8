package org.trialogue.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A commitment in browsers: shared out, declined with a reason and seen so by the others, and the plan copied without it. */
@Tag("walk")
class DecliningJourneyTest extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Convening convening;

    @Autowired
    private Planning planning;

    @Autowired
    private Membership membership;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Acting secretary;

    @SuppressWarnings("NullAway.Init")
    private PlanId plan;

    @Test
    void a_commitment_is_shared_out_declined_and_left_out_of_a_copy() {
        var sofia = visitor("Marín").signIn();
        var awa = onPhone("Diop").signIn();
        var commitment = planned();
        shareOut(sofia, commitment);
        decline(awa);
        seen(sofia, awa, commitment);
        copy(sofia);
    }

    private void shareOut(Visitor sofia, CommitmentId commitment) {
        sofia.go(commitment.link() + "/change");
        var lead = sofia.text("plans.commitment.share.of", name("Diop"));
        var other = sofia.text("plans.commitment.share.of", name("Zieliński"));
        sofia.field(lead).fill("66,7");
        sofia.field(other).fill("40");
        sofia.press("platform.save");
        sofia.sees(sofia.text("plans.refused.shares-over", new BigDecimal("106.7")))
                .findsNoBarrier()
                .picture("shares-over");
        sofia.field(other).fill("33.3");
        sofia.press("platform.save");
        sofia.sees(sofia.text("plans.acceptance")).findsNoBarrier().picture("commitment-shares");
    }

    private void decline(Visitor awa) {
        awa.go("plans/" + plan + "/agreement");
        awa.button(awa.text("plans.decline.all", 1)).click();
        awa.pressInDialog("plans.decline");
        awa.sees(awa.text("plans.refused.decline-reason")).picture("decline-phone");
        awa.field(awa.text("plans.decline.reason")).fill("Seul le parlement peut le promettre.");
        awa.pressInDialog("plans.decline");
        awa.sees(awa.text("plans.declined")).fits().findsNoBarrier().picture("declined-phone");
    }

    private void seen(Visitor sofia, Visitor awa, CommitmentId commitment) {
        sofia.go("plans/" + plan + "/agreement");
        sofia.sees(sofia.text("plans.declined")).findsNoBarrier().picture("declined");
        dark(sofia, "declined-dark");
        sofia.go("plans/" + plan);
        sofia.sees(sofia.text("plans.tally.declined", 1)).findsNoBarrier().picture("plan-declined");
        sofia.go("plans/board?plan=" + plan + "&concern=declined");
        sofia.sees("Visit each recruitment agency once a year.")
                .findsNoBarrier()
                .picture("board-declined");
        awa.go(commitment.link());
        awa.sees("Seul le parlement peut le promettre.").fits().findsNoBarrier().picture("commitment-declined-phone");
        dark(awa, "commitment-declined-phone-dark");
    }

    private void copy(Visitor sofia) {
        sofia.go("plans/" + plan + "/copy");
        sofia.press("plans.copy.choose");
        sofia.sees(sofia.text("plans.copy.rows")).findsNoBarrier().picture("copy");
        sofia.page().setViewportSize(390, 844);
        sofia.fits().picture("copy-phone");
        sofia.page().setViewportSize(1280, 800);
        dark(sofia, "copy-dark");
        sofia.page().locator(".tri-copy vaadin-checkbox").last().click();
        sofia.press("plans.copy.write");
        sofia.sees(sofia.text("plans.copied", 1)).picture("copied");
    }

    private static void dark(Visitor visitor, String name) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(name);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private CommitmentId planned() {
        secretary = new Acting(member("Marín"), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var group = as(() -> convening.open("Declining " + UUID.randomUUID(), "Fair recruitment", secretary));
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var parties = Set.of(organization("Diop"), organization("Zieliński"));
        var period = new Period(TODAY, TODAY.plusYears(2));
        plan = as(() -> planning.open(group, new PlanDraft("Fair recruitment", period, parties), secretary));
        as(() -> planning.record(
                plan,
                draft("Train two hundred workplace monitors.", "Zieliński", Set.of(), TODAY.plusMonths(5)),
                secretary));
        return as(() -> planning.record(
                plan,
                draft(
                        "Visit each recruitment agency once a year.",
                        "Diop",
                        Set.of(organization("Zieliński")),
                        TODAY.plusMonths(6)),
                secretary));
    }

    private CommitmentDraft draft(String sentence, String lead, Set<OrganizationId> sharing, LocalDate due) {
        return new CommitmentDraft(
                sentence, organization(lead), sharing, List.of(), Set.of("C181"), new Period(TODAY, due), null);
    }

    private String name(String family) {
        return membership.organization(organization(family)).orElseThrow().name();
    }

    private void mandate(WorkingGroupId group, String family, Capacity capacity) {
        var subject = jdbc.sql("select subject from membership.member where family_name = ?")
                .param(family)
                .query(String.class)
                .single();
        as(() -> convening.mandate(group, subject, new Term(capacity, TODAY, null), secretary));
    }

    private MemberId member(String family) {
        return new MemberId(jdbc.sql("select id from membership.member where family_name = ?")
                .param(family)
                .query(UUID.class)
                .single());
    }

    private OrganizationId organization(String family) {
        return Objects.requireNonNull(
                membership.person(member(family)).orElseThrow().organizationId());
    }

    private <T extends @Nullable Object> T as(Supplier<T> deed) {
        return Viewing.as(secretary.member(), deed);
    }
}
