package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.trialogue.plans.Balance;
import org.trialogue.plans.BalanceQuestion;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.CountryStanding;
import org.trialogue.plans.Light;
import org.trialogue.plans.Period;
import org.trialogue.plans.Recommendation;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SomeoneSignedIn;

/** What goes over several plans is taken along as it is shown, and its addresses say what is shown. */
class OverviewFilesTest extends TrackingSetting {

    @Autowired
    private CountryFile countries;

    @Autowired
    private BalanceFile balance;

    @Autowired
    private BoardFile board;

    @Test
    void how_a_country_stands_is_taken_along_and_the_rooms_it_counts_know() {
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.organization set country = 'TV' where id = ?",
                        council.organization(body.government()).value()));
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        var lines = text(signedIn(body.workers(), () -> countries.file("TV", Locale.ENGLISH)));
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith("\"C181\"").contains("\"not ratified\"", "\"1\"");
        assertThat(council.rows(
                        body.secretary().member(),
                        "audit.record where deed = 'plans.commitments-taken' and subject = '" + plan + "'"))
                .isOne();
        for (var wrong : List.of("tv", "XX", "Tuvalu"))
            assertThat(signedIn(body.workers(), () -> countries.file(wrong, Locale.ENGLISH))
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_balance_is_taken_along_with_a_row_a_side_and_says_what_is_of_few() {
        var said = Map.of("from", TODAY.minusMonths(1).toString(), "until", TODAY.toString());
        var lines = text(signedIn(body.workers(), () -> balance.file(said)));
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).contains("daysMedian", "few");
        assertThat(lines.get(1)).contains("\"reports\"", "\"government\"", "\"0\"", "\"true\"");
    }

    @Test
    void a_board_narrowed_by_a_light_is_taken_along_with_the_light() throws Exception {
        var plan = planned(Rhythm.NONE, TODAY, body.government());
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), false);
        committed(plan, body.government(), TODAY, TODAY.plusMonths(3), true);
        var question = new BoardQuestion(null, plan, null, null, null, null, null, Light.NO_DATA);
        var parameters = BoardAddress.parameters(question);
        assertThat(BoardAddress.question(parameters)).isEqualTo(question);
        assertThat(BoardAddress.question(QueryParameters.of("light", "green")).light())
                .isNull();
        var response = new MockHttpServletResponse();
        signedIn(body.workers(), () -> {
            board.file(Map.of("plan", plan.toString(), "light", "no-data"), Locale.ENGLISH, response);
            return ResponseEntity.ok(new byte[0]);
        });
        var lines = response.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).endsWith("\"No data\"");
    }

    @Test
    void the_address_of_the_balance_says_of_which_days_and_what_it_says_wrongly_is_the_last_year() {
        var question = new BalanceQuestion(new Period(TODAY.minusDays(9), TODAY), body.id());
        assertThat(BalanceAddress.question(BalanceAddress.parameters(question), TODAY))
                .isEqualTo(question);
        var year = new BalanceQuestion(new Period(TODAY.minusYears(1).plusDays(1), TODAY), null);
        for (var wrong : List.of(
                "from=x&until=y", "from=2026-05-01&until=2026-04-01", "from=20255-01-01&until=20255-02-01", "group=z"))
            assertThat(BalanceAddress.question(QueryParameters.fromString(wrong), TODAY))
                    .as(wrong)
                    .isEqualTo(year);
    }

    @Test
    void a_country_leads_to_its_instruments_what_was_said_and_its_commitments() {
        var said = new Recommendation.Said(
                "SN", "C029", "CEACR", LocalDate.of(2024, 2, 1), "Observation", "Inspect.", "https://example.org/1");
        var latest = new Recommendation(UUID.randomUUID(), said, List.of());
        var standing = new CountryStanding(
                "SN",
                List.of(
                        new CountryStanding.Row("C029", null, null, latest, 3, 2, false),
                        new CountryStanding.Row("P029", null, null, null, 0, 0, true)));
        var table = new CountryTable(standing, "How does Senegal stand?");
        assertThat(under(table)
                        .filter(Anchor.class::isInstance)
                        .map(Anchor.class::cast)
                        .map(Anchor::getHref))
                .containsExactly("https://example.org/1", "plans/board?country=SN&standard=C029");
        assertThat(table.getElement().getTextRecursively())
                .contains("CEACR Observation", "Inspect.", "plans.country.comment.earlier", "plans.heat.gap");
    }

    @Test
    void of_few_answers_no_median_is_told() {
        var few = new Balance.Row(Balance.Matter.ANSWERS, Affiliation.WORKERS, 4, 4, 4, new Balance.Spread(1, 2, 3));
        var enough =
                new Balance.Row(Balance.Matter.ANSWERS, Affiliation.EMPLOYERS, 6, 5, 3, new Balance.Spread(1, 2.5, 4));
        var words = new BalanceTable(Balance.Matter.ANSWERS, List.of(few, enough))
                .getElement()
                .getTextRecursively();
        assertThat(words).contains("plans.balance.small", "plans.balance.few", "plans.balance.spread");
        assertThat(few.told()).isEmpty();
        assertThat(enough.share()).contains(83);
    }

    private static List<String> text(ResponseEntity<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Something that can go wrong. */
    @FunctionalInterface
    private interface Deed {
        ResponseEntity<byte[]> done() throws Exception;
    }

    private ResponseEntity<byte[]> signedIn(Acting by, Deed deed) {
        new SomeoneSignedIn(by.member(), by.affiliation(), "Ada", Instant.EPOCH).here();
        try {
            return deed.done();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Stream<Component> under(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OverviewFilesTest::under));
    }
}
