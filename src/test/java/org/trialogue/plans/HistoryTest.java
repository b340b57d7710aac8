package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.CommitmentHistory.Step;
import org.trialogue.plans.Difference.Bodies;
import org.trialogue.plans.Difference.Claimed;
import org.trialogue.plans.Difference.Day;
import org.trialogue.plans.Difference.Several;
import org.trialogue.plans.Difference.Stages;
import org.trialogue.plans.Difference.Words;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.HistoryReading;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.platform.Acting;

/** Of a commitment all is told that was done to it: by whom, as what, and what it said before and after. */
class HistoryTest extends TrackingSetting {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");

    /** Deeds that are done to plans, or take something along. */
    private static final Set<String> OF_PLANS = Set.of(
            "plan-opened",
            "plan-changed",
            "plan-closed",
            "plan-reopened",
            "plan-agreed",
            "expected",
            "commitments-taken",
            "indicators-taken",
            "publishing-agreed",
            "publishing-withdrawn",
            "page-opened",
            "page-closed",
            "figures-kept",
            "recommendations-imported");

    @Autowired
    private HistoryReading history;

    @Autowired
    private PlanAccepting accepting;

    @Autowired
    private MilestoneKeeping milestones;

    @Autowired
    private Depending depending;

    @Test
    void what_a_commitment_said_before_and_after_is_told_with_who_put_it_differently_as_what() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var said = page(commitment, body.secretary()).draft().sentence();
        change(commitment, "Inspect every second agency.", TODAY.plusMonths(4));

        var newest = read(commitment, body.workers()).done().getFirst();
        assertThat(newest.deed()).isEqualTo("commitment-changed");
        assertThat(newest.by()).isNotNull().satisfies(by -> {
            assertThat(by.name()).startsWith("Ada");
            assertThat(by.side()).isEqualTo(body.secretary().affiliation());
            assertThat(by.capacity()).isEqualTo(body.secretary().capacity());
        });
        assertThat(newest.differences())
                .containsExactly(
                        new Difference(Aspect.SENTENCE, new Words(said), new Words("Inspect every second agency.")),
                        new Difference(Aspect.DUE, new Day(TODAY.plusMonths(3)), new Day(TODAY.plusMonths(4))));
    }

    @Test
    void acceptances_reports_answers_steps_and_dependencies_are_in_it_the_newest_first() {
        var plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        var other = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        as(body.government(), () -> {
            accepting.accept(plan, Map.of(commitment, 0), body.government());
            return true;
        });
        as(body.secretary(), () -> {
            var draft = new MilestoneDraft(null, "Write the list", TODAY.plusDays(9));
            milestones.write(commitment, List.of(draft), List.of(), body.secretary());
            depending.needs(commitment, Set.of(other), Set.of(), body.secretary());
            return true;
        });
        var report = report(commitment, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
        answer(report, Verdict.CONFIRMED, body.workers());

        var done = read(commitment, body.employers()).done();
        assertThat(done)
                .extracting(Step::deed)
                .containsExactly(
                        "confirmed",
                        "reported",
                        "needs-written",
                        "milestones-written",
                        "commitment-accepted",
                        "commitment-recorded");
        assertThat(done).extracting(Step::report).containsExactly(1, 1, null, null, null, null);
        assertThat(done.get(1).differences())
                .contains(new Difference(Aspect.CLAIM, null, new Claimed(Claim.UNDER_WAY)));
        assertThat(done.get(2).differences()).singleElement().satisfies(each -> {
            assertThat(each.aspect()).isEqualTo(Aspect.NEEDS);
            assertThat(each.after())
                    .isEqualTo(new Several(
                            List.of(page(other, body.secretary()).draft().sentence())));
        });
        assertThat(done.get(3).differences())
                .extracting(Difference::after)
                .containsExactly(new Stages(List.of(new Promised.Step("Write the list", TODAY.plusDays(9)))));
        var party = council.organization(body.government());
        assertThat(done.get(4).differences())
                .containsExactly(new Difference(Aspect.PARTIES, null, new Bodies(List.of(party.value()))));
        assertThat(done.get(4).by())
                .isNotNull()
                .satisfies(by -> assertThat(by.organization()).isEqualTo(council.organizationName(body.government())));
        assertThat(read(commitment, body.employers()).names())
                .containsEntry(party.value(), council.name(body.government()));
    }

    @Test
    void it_is_read_page_by_page_and_by_nobody_outside_the_room() {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        for (var number = 1; number <= 3; number++)
            change(commitment, "Inspect agencies, " + number + ".", TODAY.plusMonths(3));
        var second = as(
                        body.workers(),
                        () -> history.of(commitment, 2, 2, body.workers().member(), Locale.ENGLISH))
                .orElseThrow();
        assertThat(second.inAll()).isEqualTo(4);
        assertThat(second.done()).extracting(Step::deed).containsExactly("commitment-changed", "commitment-recorded");
        var elsewhere = council.convene().workers();
        assertThat(as(elsewhere, () -> history.of(commitment, 0, 2, elsewhere.member(), Locale.ENGLISH)))
                .isEmpty();
        assertThat(council.rows(elsewhere.member(), "plans.rewording")).isZero();
    }

    @Test
    void each_deed_that_is_done_to_commitments_has_a_word_in_it() throws IOException {
        var words = keys("plans.properties", "plans.history.");
        assertThat(keys("membership.properties", "membership.record.deed.plans."))
                .filteredOn(deed -> !OF_PLANS.contains(deed))
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(words).contains(deed));
    }

    private static Set<String> keys(String bundle, String beginning) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(bundle))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toSet());
    }

    private CommitmentHistory read(CommitmentId commitment, Acting viewer) {
        return as(viewer, () -> history.of(commitment, 0, 50, viewer.member(), Locale.ENGLISH))
                .orElseThrow();
    }

    private void change(CommitmentId commitment, String sentence, LocalDate due) {
        var now = page(commitment, body.secretary());
        var draft = now.draft();
        var after = new CommitmentDraft(
                sentence,
                draft.lead(),
                draft.coLeads(),
                draft.provisions(),
                draft.standards(),
                new Period(draft.period().from(), due),
                draft.indicators(),
                draft.shares(),
                draft.articles());
        as(body.secretary(), () -> {
            planning.change(commitment, after, now.edition(), body.secretary());
            return true;
        });
    }
}
