package org.trialogue.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.plans.application.CountryReading;
import org.trialogue.plans.application.Expecting;
import org.trialogue.plans.application.Heeding;
import org.trialogue.plans.application.RecommendationImporting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.Ratification;

/** What supervisory bodies recommended is taken in whole or not at all, is taken up by commitments, and stands with what a country is bound by. */
class RecommendationsTest extends TrackingSetting {

    private static final String HEAD = "Country,Instrument,Body,Date,Reference,Recommendation,Link\n";
    private static final String GOOD =
            "Senegal,c29,CEACR,2024-02-01,Observation,Inspect every agency.,https://normlex.example/1\n";

    @Autowired
    private RecommendationImporting importing;

    @Autowired
    private Heeding heeding;

    @Autowired
    private CountryReading countries;

    @Autowired
    private Expecting expecting;

    private PlanId plan;

    @BeforeEach
    void opened() {
        plan = planned(Rhythm.NONE, TODAY, body.government(), body.workers());
    }

    @Test
    void each_bad_row_is_shown_with_all_that_is_wrong_and_nothing_is_written_before_somebody_says_so() {
        var preview = preview(HEAD + GOOD + """
                Atlantis,C029,CEACR,2024-02-01,,Words.,
                SN,C9999,,2024-13-01,,Words.,
                SN,C029,CAS,%s,,Words.,
                SN,C029,CAS,2024-06-01,,,
                SN,C029,CAS,2024-06-01,,Words.,ftp://there
                """.formatted(TODAY.plusDays(1)) + GOOD);
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::messageKey)
                .containsExactly(
                        tuple(3, "country", "plans.recommendations.country"),
                        tuple(4, "instrument", "standards.refused.unknown-instrument"),
                        tuple(4, "body", "plans.import.empty"),
                        tuple(4, "date", "plans.import.day"),
                        tuple(5, "date", "plans.recommendations.future"),
                        tuple(6, "recommendation", "plans.import.empty"),
                        tuple(7, "recommendation", "plans.refused.recommendation-link"),
                        tuple(8, "reference", "plans.recommendations.twice"));
        assertThat(preview.leftOut()).isEqualTo(6);
        assertThat(all(body.workers())).isEmpty();
        assertThat(take(preview)).isOne();
        assertThat(all(body.workers())).singleElement().satisfies(each -> {
            assertThat(each.said().country()).isEqualTo("SN");
            assertThat(each.said().code()).isEqualTo("C029");
            assertThat(each.said().on()).isEqualTo(LocalDate.of(2024, 2, 1));
        });
    }

    @Test
    void what_stands_already_is_left_as_it_is_and_what_another_took_in_meanwhile_stops_the_whole() {
        var both = HEAD + GOOD + "FR,P029,CEACR,2023-01-01,Direct request,Train judges.,\n";
        var preview = preview(both);
        assertThat(take(preview(HEAD + GOOD))).isOne();
        assertThatThrownBy(() -> take(preview))
                .isInstanceOf(Refusal.class)
                .hasMessage("plans.recommendations.meanwhile");
        assertThat(all(body.workers())).hasSize(1);
        var again = preview(both);
        assertThat(again.known()).isOne();
        assertThat(again.rows()).extracting(Recommendation.Said::country).containsExactly("FR");
        assertThat(take(again)).isOne();
        assertThat(preview(both).rows()).isEmpty();
    }

    @Test
    void ten_thousand_bad_rows_are_named_each_and_none_is_written() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(number -> "Nowhere %d,C029,CEACR,2024-02-01,%d,Words.,\n".formatted(number, number))
                .collect(Collectors.joining());
        var preview = preview(HEAD + rows);
        assertThat(preview.leftOut()).isEqualTo(10_000);
        assertThat(preview.rows()).isEmpty();
    }

    @Test
    void secretaries_alone_take_them_in_and_nobody_outside_sees_them() {
        take(preview(HEAD + GOOD));
        assertThatThrownBy(() -> as(body.workers(), () -> importing.preview(plan, bytes(HEAD + GOOD), body.workers())))
                .hasMessage("plans.refused.secretary-only");
        assertThatThrownBy(() -> preview("Country,Body\nSN,CEACR\n")).hasMessage("platform.import.column-missing");
        var outsider = council.convene().workers();
        assertThat(as(outsider, () -> heeding.in(plan, 0, 9, outsider.member())))
                .isEmpty();
        assertThat(council.rows(outsider.member(), "plans.recommendation")).isZero();
    }

    @Test
    void a_commitment_takes_them_up_and_both_say_so() {
        take(preview(HEAD + GOOD));
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var key = all(body.secretary()).getFirst().id();
        assertThatThrownBy(() -> heed(commitment, Set.of(key), Set.of(), body.government()))
                .hasMessage("plans.refused.secretary-only");
        assertThatThrownBy(() -> heed(commitment, Set.of(UUID.randomUUID()), Set.of(), body.secretary()))
                .hasMessage("plans.refused.unknown");
        heed(commitment, Set.of(key), Set.of(), body.secretary());
        assertThatThrownBy(() -> heed(commitment, Set.of(), Set.of(), body.secretary()))
                .hasMessage("plans.refused.recommendations-meanwhile");
        assertThat(as(
                        body.workers(),
                        () -> heeding.of(commitment, body.workers().member())))
                .extracting(Recommendation::id)
                .containsExactly(key);
        assertThat(all(body.workers()).getFirst().heededBy())
                .extracting(Recommendation.Heeding::id)
                .containsExactly(commitment);
        var outsider = council.convene().workers();
        assertThat(as(outsider, () -> heeding.of(commitment, outsider.member())))
                .isEmpty();
        heed(commitment, Set.of(), Set.of(key), body.secretary());
        assertThat(all(body.workers()).getFirst().heededBy()).isEmpty();
    }

    @Test
    void those_to_the_country_of_the_lead_party_come_first_and_are_found_by_letters() {
        take(preview(HEAD + "FR,P029,CEACR,2024-12-01,,Train judges.,\n" + GOOD));
        from(body.government(), "SN");
        var commitment = committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        assertThat(found(commitment, ""))
                .extracting(each -> each.said().country())
                .containsExactly("SN", "FR");
        assertThat(found(commitment, "JUDGES"))
                .extracting(each -> each.said().country())
                .containsExactly("FR");
    }

    @Test
    void a_country_is_shown_with_what_binds_it_what_was_said_of_it_and_what_it_promised() {
        from(body.government(), "SN");
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        ratified("C181", "SN");
        take(preview(HEAD + GOOD + "SEN,C029,CAS,2025-06-01,Conclusions,Report by September.,\n"));
        as(body.secretary(), () -> {
            expecting.expect(plan, "P029", Set.of(), Set.of(council.organization(body.government())), body.secretary());
            return true;
        });
        var rows = country("SN", body.employers());
        assertThat(rows.keySet()).containsExactlyInAnyOrder("C029", "C181", "P029");
        var served = Objects.requireNonNull(rows.get("C181"));
        assertThat(served.commitments()).isOne();
        assertThat(served.ratifiable()).isTrue();
        assertThat(served.ratification())
                .isEqualTo(new Ratification("SN", LocalDate.of(1999, 1, 1), Ratification.Status.IN_FORCE));
        var spoken = Objects.requireNonNull(rows.get("C029"));
        assertThat(spoken.ratification()).isNull();
        assertThat(spoken.comments()).isEqualTo(2);
        assertThat(spoken.latest())
                .satisfies(latest -> assertThat(latest.said().body()).isEqualTo("CAS"));
        assertThat(Objects.requireNonNull(rows.get("P029")).gap()).isTrue();
        assertThat(country("SN", council.convene().workers())).isEmpty();
        assertThat(as(body.employers(), () -> countries.countries())).contains("SN");
    }

    private Map<String, CountryStanding.Row> country(String code, Acting reader) {
        return as(reader, () -> countries.of(code)).rows().stream()
                .collect(Collectors.toMap(CountryStanding.Row::code, Function.identity()));
    }

    private void from(Acting someone, String country) {
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.organization set country = ? where id = ?",
                        country,
                        council.organization(someone).value()));
    }

    private void ratified(String code, String country) {
        council.as(
                body.secretary(),
                () -> council.update(
                        """
                        insert into standards.ratification (code, country, number, ratified_on, status, imported_at, imported_by)
                        select ?, ?, coalesce(max(number), 0) + 1, date '1999-01-01', 'IN_FORCE', ?, ?
                          from standards.ratification where code = ? and country = ?""",
                        code,
                        country,
                        Instant.EPOCH.atOffset(ZoneOffset.UTC),
                        body.secretary().member().value(),
                        code,
                        country));
    }

    private List<Recommendation> found(CommitmentId commitment, String letters) {
        var reader = body.secretary();
        return as(reader, () -> heeding.find(commitment, letters, 0, 9, reader.member()));
    }

    private void heed(CommitmentId commitment, Set<UUID> keys, Set<UUID> seen, Acting by) {
        as(by, () -> {
            heeding.heed(commitment, keys, seen, by);
            return true;
        });
    }

    private List<Recommendation> all(Acting reader) {
        return as(reader, () -> heeding.in(plan, 0, 99, reader.member()))
                .orElseThrow()
                .some();
    }

    private RecommendationPreview preview(String file) {
        return as(body.secretary(), () -> importing.preview(plan, bytes(file), body.secretary()));
    }

    private int take(RecommendationPreview preview) {
        return as(body.secretary(), () -> importing.take(plan, preview, body.secretary()));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
