package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.plans.Backing;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Part;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Rhythm;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.application.PlanAccepting;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.plans.application.PublicReading;
import org.trialogue.platform.ui.Texts;
import tools.jackson.databind.json.JsonMapper;

/** What whoever is not signed in gets at the addresses of a public plan, as a page and as data. */
class PublicPagesTest extends TrackingSetting {

    private static final String SENTENCE = "Visit <b>all</b> agencies & \"more\".";

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private PublicShelf shelf;

    @Autowired
    private PlanPublishing publishing;

    @Autowired
    private PublicReading publicly;

    @Autowired
    private Texts texts;

    @Autowired
    private PlanAccepting accepting;

    @Test
    void everybody_reads_the_same_as_a_page_as_json_and_as_csv_and_nothing_that_was_not_agreed() throws Exception {
        var plan = published();
        var page = got("/public/plans/" + plan);
        var read = Jsoup.parse(page.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.getHeader("Set-Cookie")).isNull();
        assertThat(page.getHeader("Cache-Control")).isEqualTo("max-age=60, must-revalidate, public");
        assertThat(read.select("html").attr("lang")).isEqualTo("en");
        assertThat(read.select("ol h3").text()).isEqualTo(SENTENCE);
        assertThat(read.select("ol b")).isEmpty();
        assertThat(read.select(".tri-public-stands").text())
                .contains("Claimed", "under way", "Government, titular member")
                .contains("Confirmed", "not confirmed by another group");
        assertThat(read.select(".tri-public-gauge").text()).contains("fewer than 5", "40");

        var json = JsonMapper.shared()
                .readTree(got("/public/plans/" + plan + "/as/json").getContentAsByteArray());
        var told = json.get("commitments").get(0);
        assertThat(told.get("sentence").asString()).isEqualTo(SENTENCE);
        assertThat(told.get("claimed").asString()).isEqualTo("under_way");
        assertThat(told.get("confirmed").isNull()).isTrue();
        assertThat(told.at("/indicator/reached/value").isNull()).isTrue();
        assertThat(told.at("/indicator/reached/told").asBoolean()).isFalse();
        var csv = got("/public/plans/" + plan + "/as/csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("\"1-4\"", "\"under_way\"");
        for (var text : List.of(page.getContentAsString(), json.toString(), csv))
            assertThat(text)
                    .doesNotContain(
                            "Ada", "Three families", body.government().member().toString());
    }

    @Test
    void all_open_pages_are_listed_for_everybody_in_each_language_and_no_other() throws Exception {
        var hidden = planned(Rhythm.NONE, TODAY, body.government());
        var plan = published();
        var page = got("/public/plans");
        assertThat(page.getHeader("Set-Cookie")).isNull();
        var fresh = new PublicShelf(publicly);
        for (var language : Texts.LANGUAGES) {
            var read = Jsoup.parse(new PublicList(texts, language, fresh, "1").written());
            assertThat(read.select("html").attr("lang")).isEqualTo(language.toLanguageTag());
            assertThat(read.select("ol a").eachAttr("href"))
                    .contains("/public/plans/" + plan + "?lang=" + language.toLanguageTag())
                    .noneMatch(link -> link.contains(hidden.toString()));
            assertThat(read.select("ol li").text()).contains("Agencies").doesNotContain("plans.public");
        }
        as(body.secretary(), () -> {
            publishing.close(plan, body.secretary());
            return true;
        });
        assertThat(publicly.open()).doesNotContain(plan);
        assertThat(new PublicList(texts, Locale.ENGLISH, fresh, "1").written())
                .as("the list is a minute old, the page is closed by now")
                .doesNotContain(plan.toString());
    }

    @Test
    void what_everybody_reads_of_an_indicator_has_its_series_and_no_small_parts() throws Exception {
        var plan = published(new BigDecimal(30), List.of(part("women", 2), part("men", 28)));
        var gauge = Jsoup.parse(got("/public/plans/" + plan).getContentAsString(StandardCharsets.UTF_8))
                .select(".tri-public-gauge");
        assertThat(gauge.text())
                .contains("30", "Target on the way", "hidden", "Source: The register", "On track", "Of the way");
        assertThat(gauge.html()).doesNotContain("<dd>28</dd>");
        var told = JsonMapper.shared()
                .readTree(got("/public/plans/" + plan + "/as/json").getContentAsByteArray())
                .at("/commitments/0/indicators/0");
        assertThat(told.at("/parts/0/cells/0/value").isNull()).isTrue();
        assertThat(told.at("/parts/0/cells/1/value").isNull()).isTrue();
        assertThat(told.at("/series/0/value").asInt()).isEqualTo(30);
        assertThat(told.at("/light").asString()).isEqualTo("on-track");
        assertThat(got("/public/plans/" + plan + "/as/csv").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"on-track\"");
    }

    private static Part part(String cell, int value) {
        return new Part(Dimension.SEX, cell, new BigDecimal(value));
    }

    @Test
    void the_language_is_the_browsers_or_the_chosen_one_and_whoever_has_it_already_is_told_so() throws Exception {
        var plan = published();
        var address = "/public/plans/" + plan;
        var french = answer(address, "Accept-Language", "fr-CH");
        assertThat(french.getContentAsString(StandardCharsets.UTF_8))
                .contains("<html lang=\"fr\">", "Ce qui a été promis");
        assertThat(answer(address + "?lang=es", "Accept-Language", "fr").getContentAsString(StandardCharsets.UTF_8))
                .contains("<html lang=\"es\">");
        assertThat(french.getHeader("Vary")).contains("Accept-Language");
        var mark = Objects.requireNonNull(got(address).getHeader("ETag"));
        assertThat(answer(address, "If-None-Match", mark).getStatus()).isEqualTo(304);

        var nothing = got("/public/plans/" + UUID.randomUUID());
        assertThat(nothing.getStatus()).isEqualTo(404);
        var closed = planned(Rhythm.NONE, TODAY, body.government());
        for (var other : List.of("" + closed, "none", closed + "/as/json", plan + "/as/exe")) {
            var answer = got("/public/plans/" + other);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).isEqualTo(nothing.getContentAsString());
        }
    }

    @Test
    void however_many_ask_at_once_a_file_is_written_once() {
        var plan = published();
        var written = new AtomicInteger();
        var files = IntStream.range(0, 8)
                .parallel()
                .mapToObj(reader -> shelf.file(plan, "json", Locale.ROOT, (shown, language) -> {
                    written.incrementAndGet();
                    return PublicJson.of(shown);
                }))
                .map(file -> file.orElseThrow().mark())
                .toList();
        assertThat(written).hasValue(1);
        assertThat(files).hasSize(8).containsOnly(files.getFirst());
    }

    private PlanId published() {
        return published(new BigDecimal(3), List.of());
    }

    private PlanId published(BigDecimal value, List<Part> parts) {
        var government = body.government();
        var plan = planned(Rhythm.NONE, TODAY, government);
        var indicator = new Indicator(
                UUID.randomUUID(),
                "Families helped",
                Measure.NUMBER,
                "families",
                Direction.UP,
                new Figure(BigDecimal.ZERO, TODAY.minusDays(30)),
                List.of(
                        new Figure(BigDecimal.TEN, TODAY.plusDays(30)),
                        new Figure(new BigDecimal(40), TODAY.plusYears(1))),
                "The register",
                "",
                List.of(Breakdown.read(Dimension.SEX, "", "women; men")));
        var draft = new CommitmentDraft(
                SENTENCE,
                council.organization(government),
                Set.of(),
                List.of(),
                Set.of(),
                new Period(TODAY, TODAY.plusMonths(6)),
                indicator);
        var commitment = as(body.secretary(), () -> planning.record(plan, draft, body.secretary()));
        var kept = page(commitment, government).draft().indicator();
        as(government, () -> {
            accepting.accept(plan, Map.of(commitment, 0), government);
            publishing.agree(plan, government);
            return true;
        });
        var key = Objects.requireNonNull(kept).id();
        var period = new Period(TODAY, TODAY);
        as(
                government,
                () -> reporting.report(
                        commitment,
                        new ReportDraft(
                                Claim.UNDER_WAY,
                                "Three families.",
                                period,
                                Map.of(key, value),
                                Map.of(key, parts),
                                0,
                                Hindrance.NONE,
                                Backing.NONE),
                        List.of(),
                        government));
        as(body.secretary(), () -> {
            publishing.open(plan, body.secretary());
            return true;
        });
        return plan;
    }

    private MockHttpServletResponse got(String address) throws Exception {
        return answer(address, "Accept-Language", "en");
    }

    private MockHttpServletResponse answer(String address, String header, String value) throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
        return web.perform(get(address).header(header, value)).andReturn().getResponse();
    }
}
