package org.trialogue.standards.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Setting;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import tools.jackson.databind.JsonNode;

/** The crosswalk and what the library covers, as scripts are told. */
class CrosswalkAddressesTest extends Setting {

    private final Tokens tokens = new Tokens(SharedServices.get());

    @Test
    void subjects_tell_where_they_lead() {
        var remedy = get("/api/v1/crosswalk/remedy", Map.of());
        assertThat(remedy.at("/labels/fr").asString()).isNotEmpty();
        assertThat(remedy.path("links")
                        .valueStream()
                        .map(link -> link.path("state").asString()))
                .isNotEmpty()
                .allMatch(state -> List.of("proposed", "confirmed").contains(state));
        var leading = get("/api/v1/crosswalk", Map.of("to", "p029"));
        assertThat(leading.path("items").valueStream())
                .isNotEmpty()
                .allSatisfy(subject -> assertThat(subject.path("links")
                                .valueStream()
                                .map(link -> link.path("to").asString()))
                        .contains("P029"));
        assertThat(all("/api/v1/crosswalk", Map.of("size", "7"))).hasSize(25);
    }

    @Test
    void what_the_library_covers_is_told_line_by_line_and_each_practice_counted_once() {
        var rights = all("/api/v1/coverage", Map.of("kind", "right"));
        assertThat(rights).hasSize(14).anySatisfy(right -> {
            assertThat(right.path("degree").asString()).isEqualTo("served");
            assertThat(right.path("practices").asLong()).isBetween(1L, published());
        });
        assertThat(all("/api/v1/coverage", Map.of("degree", "left-out", "size", "100")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("by").isEmpty()).isTrue());
    }

    @Test
    void what_is_not_there_or_cannot_be_asked_is_a_problem() {
        assertThat(script().get("/api/v1/crosswalk/none", Map.of()).status()).isEqualTo(404);
        for (var question : List.of("coverage?kind=law", "coverage?degree=none", "crosswalk?size=0")) {
            var answer = script().get("/api/v1/" + question, Map.of());
            assertThat(answer.status()).as(question).isEqualTo(400);
            assertThat(answer.type()).as(question).startsWith("application/problem+json");
        }
        assertThat(ApiClient.of(port, "").get("/api/v1/coverage", Map.of()).status())
                .isEqualTo(401);
    }

    private long published() {
        return jdbc.sql("select count(*) from knowledge.practice where stage = 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    private List<JsonNode> all(String path, Map<String, String> parameters) {
        var found = new ArrayList<JsonNode>();
        var asked = new HashMap<>(parameters);
        while (true) {
            var page = get(path, asked);
            page.path("items").forEach(found::add);
            if (page.path("next").isNull()) return found;
            asked.put("after", page.path("next").asString());
        }
    }

    private JsonNode get(String path, Map<String, String> parameters) {
        var answer = script().get(path, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private ApiClient script() {
        return ApiClient.of(port, tokens.ofScriptsAlone());
    }
}
