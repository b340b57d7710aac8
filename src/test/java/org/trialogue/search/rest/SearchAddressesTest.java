package org.trialogue.search.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.domain.Index;
import tools.jackson.databind.json.JsonMapper;

/** What scripts find, and how they are told. */
class SearchAddressesTest extends Setting {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Index index;

    private final Tokens tokens = new Tokens(SharedServices.get());
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "xyz";

    @Test
    void a_passage_of_an_imported_practice_answers() {
        var filler = "Nothing of interest is told here, sentence after sentence. ".repeat(40);
        load(Map.of(
                "externalId", word,
                "language", "en",
                "title", "A long account",
                "summary", "",
                "text", filler + "The inspectors of " + word + " boarded trawlers. " + filler));
        var answer = ask(Map.of("q", word + " inspectors boarding", "kind", "practice"));
        var hit = answer.path("hits").path(0);
        assertThat(answer.path("total").asLong()).isPositive();
        assertThat(hit.path("externalId").asString()).isEqualTo(word);
        assertThat(hit.path("kind").asString()).isEqualTo("practice");
        assertThat(hit.path("title").asString()).isEqualTo("A long account");
        assertThat(hit.path("link").asString()).startsWith("practices/imported-");
        assertThat(hit.path("language").asString()).isEqualTo("en");
        assertThat(hit.path("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(hit.path("passage").asString()).contains("boarded").hasSizeLessThan(1_000);
        assertThat(hit.at("/why/by").valueStream().map(by -> by.asString())).contains("words", "stem");
    }

    @Test
    void cursors_lead_through_all_hits_once() {
        load(IntStream.range(0, 25)
                .mapToObj(number -> Map.of(
                        "externalId", word + number,
                        "language", "es",
                        "title", "Práctica " + number,
                        "summary", "",
                        "text", "Se habla de " + word))
                .toList());
        var found = new ArrayList<String>();
        var asked = Map.of("q", word, "language", "es", "size", "7");
        var answer = ask(asked);
        while (true) {
            answer.path("hits").forEach(hit -> found.add(hit.path("externalId").asString()));
            if (answer.path("next").isNull()) break;
            answer = ask(Map.of(
                    "q",
                    word,
                    "language",
                    "es",
                    "size",
                    "7",
                    "after",
                    answer.path("next").asString()));
        }
        assertThat(found.stream().filter(id -> id.startsWith(word)))
                .doesNotHaveDuplicates()
                .hasSize(25);
        assertThat(ask(Map.of("q", word, "language", "fr")).path("total").asInt())
                .isZero();
    }

    @Test
    void a_country_or_the_region_that_it_is_in_narrows_what_is_found() {
        for (var country : List.of("GH", "NP"))
            load(List.of(Map.of(
                    "externalId",
                    word + country,
                    "language",
                    "en",
                    "title",
                    "Fees in " + country,
                    "summary",
                    "",
                    "text",
                    "They speak of " + word,
                    "countries",
                    List.of(country))));
        assertThat(total(Map.of("q", word))).isEqualTo(2);
        for (var narrowed :
                List.of(Map.of("region", "002"), Map.of("country", "GH"), Map.of("region", "202", "country", "GH"))) {
            var asked = new HashMap<>(narrowed);
            asked.put("q", word);
            assertThat(ask(asked)
                            .path("hits")
                            .valueStream()
                            .map(hit -> hit.path("title").asString()))
                    .as(narrowed.toString())
                    .containsExactly("Fees in GH");
        }
        assertThat(total(Map.of("q", word, "region", "019"))).isZero();
    }

    private int total(Map<String, String> asked) {
        return ask(asked).path("total").asInt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=0",
                "size=101",
                "size=x",
                "after=%C3%A9",
                "after=bm9uZQ",
                "language=fr_FR",
                "language=fra",
                "language=fr-FR",
                "sort=newest",
                "from=98",
                "from=2004&to=1998"
            })
    void what_cannot_be_answered_is_a_problem(String parameters) {
        var answer = script().get("/api/v1/search?q=work&" + parameters, Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void a_sign_that_controls_is_answered_and_a_file_is_asked_for_as_a_search_is() {
        var answer = script().get("/api/v1/search", Map.of("q", "fees instrument:a\0b"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        for (var wrong : List.of("sort=newest", "from=98", "from=2004&to=1998"))
            assertThat(script().get("/api/v1/practices/as/csv?" + wrong, Map.of())
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        assertThat(script().get("/api/v1/practices/as/csv", Map.of("sort", "date", "from", "2001"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ع", "労", "😀"})
    void a_question_of_ten_thousand_letters_of_any_script_is_answered(String letter) {
        var answer = script().get("/api/v1/search", Map.of("q", letter.repeat(10_000)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("hits").isArray()).isTrue();
        var page = ApiClient.of(port, "").get("/library", Map.of("q", letter.repeat(2_000)));
        assertThat(page.status()).as("the way to sign in").isEqualTo(302);
    }

    @Test
    void a_script_asks_for_an_order_and_for_years() {
        var answer = ask(Map.of("kind", "instrument", "sort", "date", "to", "1957", "from", "1930", "size", "100"));
        var found = answer.path("hits")
                .valueStream()
                .map(hit -> hit.path("id").asString())
                .toList();
        assertThat(found).contains("C105", "C029").doesNotContain("C189");
        assertThat(found.indexOf("C105")).isLessThan(found.indexOf("C029"));
    }

    @Test
    void standards_and_vocabularies_come_page_by_page() {
        var first = script().get("/api/v1/standards", Map.of("size", "80")).json();
        assertThat(first.path("items").size()).isEqualTo(80);
        var rest = script().get(
                        "/api/v1/standards",
                        Map.of("size", "80", "after", first.path("next").asString()))
                .json();
        assertThat(rest.path("items").size()).isPositive();
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(script().get("/api/v1/standards/c029", Map.of())
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("C029");
        var themes =
                script().get("/api/v1/vocabularies", Map.of("scheme", "themes")).json();
        assertThat(themes.at("/items/0/labels/fr").asString()).isNotEmpty();
    }

    @Test
    void sets_of_principles_and_of_indicators_come_whole() {
        var principles =
                script().get("/api/v1/principles/ohchr-principles", Map.of()).json();
        assertThat(principles.path("principles").size()).isPositive();
        assertThat(principles.at("/principles/0/gist").asString()).isNotEmpty();
        var sets =
                script().get("/api/v1/principles", Map.of("size", "100")).json().path("items");
        assertThat(sets.valueStream().map(set -> set.path("id").asString()))
                .contains("ohchr-principles")
                .hasSize(11);
        var indicators = script().get("/api/v1/indicators/ilo-11-forced-labour", Map.of())
                .json();
        assertThat(indicators.path("signs").size()).isEqualTo(11);
        assertThat(script().get("/api/v1/indicators", Map.of())
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(script().get("/api/v1/indicators/none", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void indicators_are_found_by_what_they_ask() {
        var answer = ask(Map.of("q", "abuse of vulnerability indicator", "kind", "indicators"));
        var hit = answer.path("hits").path(0);
        assertThat(hit.path("kind").asString()).isEqualTo("indicators");
        assertThat(hit.path("link").asString()).startsWith("standards/");
        assertThat(ask(Map.of("q", "kind:indicateurs")).path("total").asInt()).isPositive();
    }

    @Test
    void what_is_not_there_is_a_problem_and_never_a_page() {
        for (var path : List.of("/api/v1/practices/none", "/api/v1/nothing", "/api", "/api/v1/standards/X999")) {
            var answer = script().get(path, Map.of());
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.type()).as(path).startsWith("application/problem+json");
        }
        assertThat(ApiClient.of(port, "made up").get("/api/v1/search", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void what_is_refused_before_it_reaches_an_address_is_a_problem_too() {
        var refused = script().get("/api/v1/search;a=b", Map.of("q", "work"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("status").asInt()).isEqualTo(400);
    }

    @Test
    void everybody_may_read_what_the_addresses_are() {
        var description = ApiClient.of(port, "").get("/v3/api-docs", Map.of());
        assertThat(description.status()).isEqualTo(200);
        var paths = description.json().path("paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/commitments",
                        "/api/v1/commitments/{commitment}",
                        "/api/v1/confirmations",
                        "/api/v1/coverage",
                        "/api/v1/crosswalk",
                        "/api/v1/crosswalk/{subject}",
                        "/api/v1/practices",
                        "/api/v1/practices/{id}",
                        "/api/v1/feeds/practices",
                        "/api/v1/indicators",
                        "/api/v1/indicators/{id}",
                        "/api/v1/principles",
                        "/api/v1/principles/{id}",
                        "/api/v1/ratifications",
                        "/api/v1/plans",
                        "/api/v1/plans/{plan}",
                        "/api/v1/practices/as/{format}",
                        "/api/v1/practices/{id}/as/{format}",
                        "/api/v1/practices/import",
                        "/api/v1/reports",
                        "/api/v1/reports/{report}",
                        "/api/v1/reports/{report}/evidence",
                        "/api/v1/reports/{report}/evidence/{file}",
                        "/api/v1/search",
                        "/api/v1/standards",
                        "/api/v1/standards/{code}",
                        "/api/v1/vocabularies");
        assertThat(description
                        .json()
                        .at("/components/securitySchemes/bearer/scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    private ApiClient script() {
        return ApiClient.of(port, tokens.ofScriptsAlone());
    }

    private tools.jackson.databind.JsonNode ask(Map<String, String> parameters) {
        rebuild.ifDrifted();
        indexing.catchUp();
        index.refresh();
        var answer = script().get("/api/v1/search", parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void load(Map<String, ?> row) {
        load(List.of(row));
    }

    private void load(List<? extends Map<String, ?>> rows) {
        var lines = rows.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n"));
        var answer = ApiClient.of(port, tokens.ofLoader()).load(BodyPublishers.ofString(lines));
        assertThat(answer.json().path("created").asInt()).as(answer.body()).isEqualTo(rows.size());
    }
}
