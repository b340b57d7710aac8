package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.ManyChange.Asked;
import org.trialogue.plans.ManyChange.Led;
import org.trialogue.plans.ManyChange.Out;
import org.trialogue.plans.ManyChange.Serving;
import org.trialogue.plans.ManyChange.Shifted;
import org.trialogue.plans.ManyPreview.Refused;
import org.trialogue.plans.application.ChangingMany;
import org.trialogue.plans.application.HistoryReading;
import org.trialogue.plans.application.ListReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A list of commitments is searched by words, accents aside; and a secretary does something to several of them at once, or to none. */
class ManyAtOnceTest extends TrackingSetting {

    @Autowired
    private ListReading lists;

    @Autowired
    private ChangingMany changing;

    @Autowired
    private HistoryReading history;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private CommitmentId first;
    private CommitmentId second;
    private CommitmentId reported;

    @BeforeEach
    void promised() {
        plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
        first = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        second = committed(plan, body.workers(), TODAY, TODAY.plusMonths(22), false);
        reported = committed(plan, body.government(), TODAY, TODAY.plusMonths(4), false);
        report(reported, body.government(), Claim.UNDER_WAY, new Period(TODAY, TODAY));
    }

    @Test
    void commitments_are_found_by_beginnings_of_words_whatever_the_case_and_the_accents() {
        reworded(first, "Former l’inspection à la sécurité des pêcheurs.");
        reworded(second, "Capacitar a la inspección.");
        assertThat(found("INSPECCION")).containsExactly(second);
        assertThat(found("pecheur securite")).containsExactly(first);
        assertThat(found("Pêcheurs")).containsExactly(first);
        assertThat(found("inspec")).containsExactly(first, reported, second);
        assertThat(found("100% _")).isEmpty();
        reworded(first, "Ouvrir l’Œuvre d’Iași à Łódź, in Đà Nẵng und auf der großen Straße von S\u0327is\u0327li.");
        for (var word :
                List.of("iasi", "IAȘI", "lodz", "ŁÓDŹ", "œuvre", "OEUVRE", "da nang", "strasse", "Şişli", "sisli"))
            assertThat(found(word)).as(word).containsExactly(first);
        assertThat(found("")).hasSize(3);
    }

    @Test
    void they_are_found_by_who_leads_them_and_read_page_by_page_by_nobody_outside() {
        var own = new ListQuestion("", council.organization(body.government()));
        var page = as(
                        body.employers(),
                        () -> lists.of(plan, own, 1, 1, body.employers().member()))
                .orElseThrow();
        assertThat(page.inAll()).isEqualTo(2);
        assertThat(page.some()).extracting(CommitmentLine::id).containsExactly(reported);
        var elsewhere = council.convene().workers();
        assertThat(as(elsewhere, () -> lists.of(plan, own, 0, 9, elsewhere.member())))
                .isEmpty();
    }

    @Test
    void what_it_comes_to_is_seen_first_with_what_is_refused_and_why_and_nothing_is_done_by_looking() {
        var later = new Shifted(90, false);
        var seen = preview(new ManyChoice.Found(ListQuestion.ALL), later);
        assertThat(seen.done()).extracting(ManyPreview.Done::id).containsExactlyInAnyOrder(first, reported);
        assertThat(seen.refused())
                .extracting(Refused::id, refused -> refused.why().messageKey())
                .containsExactly(tuple(second, "plans.refused.due-after-plan"));
        assertThat(seen.done())
                .filteredOn(done -> done.id().equals(first))
                .flatExtracting(ManyPreview.Done::differences)
                .containsExactly(new Difference(
                        Aspect.DUE,
                        new Difference.Day(TODAY.plusMonths(3)),
                        new Difference.Day(TODAY.plusMonths(3).plusDays(90))));
        assertThat(page(first, body.secretary()).draft().period().until()).isEqualTo(TODAY.plusMonths(3));

        assertThat(apply(seen.editions(), later)).isEqualTo(2);
        assertThat(page(first, body.secretary()).draft().period())
                .isEqualTo(new Period(TODAY, TODAY.plusMonths(3).plusDays(90)));
        assertThat(page(second, body.secretary()).draft().period().until()).isEqualTo(TODAY.plusMonths(22));
        assertThat(done(first)).isEqualTo("commitment-changed");
    }

    @Test
    void however_many_are_looked_at_their_steps_are_read_in_one_question() {
        var questions = council.as(body.secretary(), () -> {
            var before = scans();
            changing.preview(plan, new ManyChoice.Found(ListQuestion.ALL), new Shifted(9, false), body.secretary());
            return scans() - before;
        });
        assertThat(questions).isOne();
    }

    /** How often the steps were read in this transaction. */
    private long scans() {
        return jdbc.sql("""
                        select coalesce(seq_scan, 0) + coalesce(idx_scan, 0) from pg_stat_xact_user_tables
                         where schemaname = 'plans' and relname = 'milestone'""").query(Long.class).single();
    }

    @Test
    void another_party_leads_what_was_not_reported_on_and_what_it_leads_already_stays() {
        var workers = new Led(council.organization(body.workers()));
        var seen = preview(new ManyChoice.These(Set.of(first, second, reported)), workers);
        assertThat(seen.done()).extracting(ManyPreview.Done::id).containsExactly(first);
        assertThat(seen.refused())
                .extracting(Refused::id, refused -> refused.why().messageKey())
                .containsExactlyInAnyOrder(
                        tuple(second, "plans.refused.same-already"), tuple(reported, "plans.refused.lead-reported"));
        assertThat(seen.names()).containsValue(council.name(body.workers()));
        assertThat(apply(seen.editions(), workers)).isOne();
        assertThat(page(first, body.secretary()).line().lead().id()).isEqualTo(council.organization(body.workers()));
    }

    @Test
    void an_instrument_is_served_by_all_of_them() {
        var serving = new Serving("C029");
        assertThat(apply(Map.of(first, 0, second, 0), serving)).isEqualTo(2);
        assertThat(page(second, body.secretary()).draft().standards()).containsExactlyInAnyOrder("C181", "C029");
        refused("plans.refused.unknown-standard", () -> apply(Map.of(first, 1), new Serving("C999")));
    }

    @Test
    void where_one_was_changed_meanwhile_or_breaks_a_rule_nothing_is_done_to_any_of_them() {
        reworded(second, "Train inspectors.");
        refused("plans.refused.many-meanwhile", () -> apply(Map.of(first, 0, second, 0), new Shifted(9, false)));
        refused("plans.refused.due-after-plan", () -> apply(Map.of(first, 0, second, 1), new Shifted(90, false)));
        assertThat(page(first, body.secretary()).draft().period().until()).isEqualTo(TODAY.plusMonths(3));
        assertThat(done(first)).isEqualTo("commitment-recorded");
    }

    @Test
    void they_are_taken_out_with_a_reason_and_their_lead_parties_asked_for_reports() {
        var asked = new Asked();
        var seen = preview(new ManyChoice.Found(ListQuestion.ALL), asked);
        assertThat(seen.refused()).isEmpty();
        assertThat(apply(seen.editions(), asked)).isEqualTo(3);
        assertThat(council.as(body.workers(), () -> notices.news(20)))
                .extracting(posted -> posted.notice().messageKey())
                .contains("plans.notice.report-asked");
        assertThat(done(second)).isEqualTo("report-asked");

        assertThat(apply(Map.of(first, 0, second, 0), new Out(new Reason("Done without."))))
                .isEqualTo(2);
        assertThat(found("")).containsExactly(reported);
        assertThat(page(second, body.workers()).takenOut()).isNotNull();
        refused("plans.refused.taken-out", () -> apply(Map.of(first, 1), new Shifted(9, false)));
    }

    @Test
    void nobody_but_a_secretary_does_so_and_only_to_commitments_of_the_plan() {
        var later = new Shifted(9, false);
        for (var other : new Acting[] {body.government(), body.workers(), body.partner()})
            refused(
                    "plans.refused.secretary-only",
                    () -> as(other, () -> changing.apply(plan, Map.of(first, 0), later, other)));
        var elsewhere = planned(Rhythm.NONE, TODAY, body.government());
        refused(
                "plans.refused.many-meanwhile",
                () -> as(body.secretary(), () -> changing.apply(elsewhere, Map.of(first, 0), later, body.secretary())));
        refused("plans.refused.many-none", () -> preview(new ManyChoice.These(Set.of()), later));
        assertThatThrownBy(() -> new Shifted(0, true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Shifted(4000, true)).isInstanceOf(Refusal.class);
    }

    private ManyPreview preview(ManyChoice choice, ManyChange change) {
        return as(body.secretary(), () -> changing.preview(plan, choice, change, body.secretary()));
    }

    private int apply(Map<CommitmentId, Integer> seen, ManyChange change) {
        return as(body.secretary(), () -> changing.apply(plan, seen, change, body.secretary()));
    }

    private List<CommitmentId> found(String words) {
        return as(
                        body.employers(),
                        () -> lists.of(
                                plan,
                                new ListQuestion(words, null),
                                0,
                                9,
                                body.employers().member()))
                .orElseThrow()
                .some()
                .stream()
                .map(CommitmentLine::id)
                .toList();
    }

    /** What was done to it last. */
    private String done(CommitmentId commitment) {
        return as(
                        body.secretary(),
                        () -> history.of(commitment, 0, 1, body.secretary().member(), Locale.ENGLISH))
                .orElseThrow()
                .done()
                .getFirst()
                .deed();
    }

    private void reworded(CommitmentId commitment, String sentence) {
        var now = page(commitment, body.secretary());
        as(body.secretary(), () -> {
            planning.change(commitment, now.draft().saying(sentence), now.edition(), body.secretary());
            return true;
        });
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
