package org.trialogue.knowledge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trialogue.audit.Owner;
import org.trialogue.drafting.Setting;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Practices come in by script, line by line, with the real realm's tokens. */
class ImportTest extends Setting {

    private static final JsonMapper JSON = new JsonMapper();

    private final Tokens tokens = new Tokens(SharedServices.get());
    private final String id = "test-" + UUID.randomUUID();

    @Test
    void a_line_is_published_at_once_and_marked_as_imported() {
        var told = line(load(row(id, "en", "Inspecting vessels", "In short", "Inspectors went aboard.")), 0);
        assertThat(told.path("outcome").asString()).isEqualTo("created");
        var practice = loader().get("/api/v1/practices/" + told.path("id").asString(), Map.of())
                .json();
        assertThat(practice.path("externalId").asString()).isEqualTo(id);
        assertThat(practice.path("provenance").asString()).isEqualTo("imported");
        assertThat(practice.path("version").asInt()).isOne();
        assertThat(practice.path("summary").asString()).isEqualTo("In short");
        assertThat(practice.path("text").asString()).isEqualTo("Inspectors went aboard.");
    }

    @Test
    void a_line_that_comes_again_changes_nothing_and_one_that_says_more_makes_a_version() {
        var first = row(id, "fr", "Inspection", "", "Des inspecteurs montent à bord.");
        load(first);
        assertThat(line(load(first), 0).path("outcome").asString()).isEqualTo("unchanged");
        var changed = line(load(row(id, "fr", "Inspection", "", "Des inspectrices montent à bord.")), 0);
        assertThat(changed.path("outcome").asString()).isEqualTo("changed");
        var practice = loader().get("/api/v1/practices/" + changed.path("id").asString(), Map.of())
                .json();
        assertThat(practice.path("version").asInt()).isEqualTo(2);
        assertThat(practice.path("text").asString()).startsWith("Des inspectrices");
    }

    @Test
    void what_is_not_in_order_is_told_line_by_line_and_the_rest_is_loaded() {
        var file = new ByteArrayOutputStream();
        var lines = List.of(
                row(id + "-1", "en", "Good", "", "Text."),
                "{not json",
                "[1]",
                row(id + "-2", "xx", "Unknown language", "", "Text."),
                JSON.writeValueAsString(
                        Map.of("externalId", id + "-3", "language", "en", "title", "No text", "summary", "")),
                row(id + "-4", "en", " ", "", "Text."),
                row(id + "-5", "en", "t".repeat(501), "", "Text."),
                row(id + "-1", "en", "Once more", "", "Text."),
                row(id + "-6", "en", "Half a letter", "", "Text ").replace("Text ", "Text \\ud800"),
                row(id + "-7", "en", "Nothing", "", "Text \\u0000").replace("\\\\u0000", "\\u0000"),
                row(id + "-8", "en", "Theme", "", "Text.").replace("}", ",\"themes\":[\"no-such-theme\"]}"));
        for (var each : lines) file.writeBytes((each + "\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(row(id + "-9", "fr", "Caf\u00e9", "", "Texte.").getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(("\n\n" + row(id + "-10", "es", "Bueno", "", "Texto.")).getBytes(StandardCharsets.UTF_8));

        var report = load(file.toByteArray());
        assertThat(report.path("created").asInt()).isEqualTo(2);
        assertThat(report.path("refused").asInt()).isEqualTo(11);
        assertThat(problems(report))
                .containsExactly(
                        "2: the line is not JSON",
                        "3: the line must be one JSON object",
                        "4: language xx is unknown",
                        "5: text is missing",
                        "6: title is empty",
                        "7: title may have 500 characters, and has 501",
                        "8: line 1 has the same externalId",
                        "9: text holds U+0000 or half a character, which no text has",
                        "10: text holds U+0000 or half a character, which no text has",
                        "11: themes: no-such-theme is not in the vocabulary, see /api/v1/vocabularies?scheme=themes",
                        "12: the line is not in UTF-8");
        assertThat(line(report, 12).path("line").asInt()).isEqualTo(14);
        assertThat(named(line(report, 1))).isEqualTo("null null");
        assertThat(named(line(report, 3))).isEqualTo(id + "-2 Unknown language");
        assertThat(named(line(report, 7))).isEqualTo(id + "-1 Once more");
        assertThat(named(line(report, 11))).as("not in UTF-8").isEqualTo(id + "-9 Caf\u00e9");
        var cutOff = load(row(id + "-11", "en", "Cut off", "", "Text.").replace("}", ""));
        assertThat(named(line(cutOff, 0))).isEqualTo(id + "-11 Cut off");
        assertThat(line(report, 0).path("title").isNull())
                .as("of a good line the page says it")
                .isTrue();
    }

    @Test
    void a_line_without_end_is_told_and_does_not_fill_the_memory() {
        var endless = "x".repeat(3 << 20) + "\n" + row(id, "en", "After it", "", "Text.");
        var report = load(endless);
        assertThat(line(report, 0).path("problem").asString()).startsWith("a line may have");
        assertThat(line(report, 1).path("outcome").asString()).isEqualTo("created");
    }

    @Test
    void hundreds_of_lines_are_loaded_batch_by_batch_in_their_order() {
        var many = IntStream.range(0, 450)
                .mapToObj(number -> row(id + "-" + number, "en", "Title " + number, "", "Text " + number))
                .collect(Collectors.joining("\n"));
        var report = load(many);
        assertThat(report.path("created").asInt()).isEqualTo(450);
        assertThat(report.path("lines")
                        .valueStream()
                        .map(line -> line.path("line").asInt()))
                .isSorted()
                .hasSize(450);
    }

    @Test
    void pages_lead_through_all_practices_once() {
        load(row(id, "en", "One more", "", "Text."));
        var keys = new ArrayList<String>();
        var after = Map.<String, String>of("size", "37");
        while (true) {
            var page = loader().get("/api/v1/practices", after).json();
            page.path("items").forEach(each -> keys.add(each.path("id").asString()));
            if (page.path("next").isNull()) break;
            after = Map.of("size", "37", "after", page.path("next").asString());
        }
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(keys.stream().filter(key -> key.startsWith("imported-"))).isNotEmpty();
    }

    @Test
    void whoever_lacks_the_role_loads_nothing() {
        var answer = ApiClient.of(port, tokens.ofScriptsAlone())
                .load(BodyPublishers.ofString(row(id, "en", "Title", "", "Text.")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).startsWith("application/problem+json");
        var nobody = ApiClient.of(port, "").load(BodyPublishers.ofString("{}"));
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.json().path("status").asInt()).isEqualTo(401);
    }

    @Test
    void a_line_says_what_it_is_about_in_words_of_the_vocabularies() {
        var about =
                ", \"targets\": [\"migrant-workers\"], \"rights\": [\"no-forced-labour\"], \"evidence\": [\"monitored\"], "
                        + "\"transferability\": [\"adapted\"], \"managementResponse\": [\"accepted\"]}";
        var first =
                row(id, "en", "Fees paid back", "In short", "Agencies paid.").replaceFirst("}$", about);
        var told = line(load(first), 0);
        assertThat(line(load(first), 0).path("outcome").asString()).isEqualTo("unchanged");
        var practice = loader().get("/api/v1/practices/" + told.path("id").asString(), Map.of())
                .json();
        assertThat(practice.path("tags").path("target").path(0).asString()).isEqualTo("migrant-workers");
        assertThat(practice.at("/tags/transferability/0").asString()).isEqualTo("adapted");
        assertThat(practice.at("/tags/response/0").asString()).isEqualTo("accepted");
        assertThat(line(load(first.replace("no-forced-labour", "no-fees")), 0)
                        .path("problem")
                        .asString())
                .contains("rights", "no-fees");
    }

    @Test
    void a_line_tells_its_parts_and_its_figures() {
        var parts =
                ", \"context\": \"Crews had paid.\", \"figures\": [\"Fishers: 400\"], \"lesson\": \"Ask in writing.\", \"basis\": \"inferred\", "
                        + "\"parties\": [\"workers\"], \"partners\": [\"A mission\"], \"cost\": \"20,000 dollars\"}";
        var plain = row(id, "en", "Fees paid back", "In short", "Agencies paid.");
        var first = plain.replaceFirst("}$", parts);
        var told = line(load(first), 0);
        assertThat(line(load(first), 0).path("outcome").asString()).isEqualTo("unchanged");
        var practice = loader().get("/api/v1/practices/" + told.path("id").asString(), Map.of())
                .json();
        assertThat(practice.path("context").asString()).isEqualTo("Crews had paid.");
        assertThat(practice.at("/figures/0/value").asString()).isEqualTo("400");
        assertThat(practice.at("/lesson/basis").asString()).isEqualToIgnoringCase("inferred");
        assertThat(practice.at("/partners/0").asString()).isEqualTo("A mission");
        assertThat(practice.path("results").asString()).isEmpty();
        assertThat(problems(load(first.replace("Fishers: 400", "Fishers"))).getFirst())
                .contains("figures", "Fishers");
        assertThat(line(load(plain), 0).path("outcome").asString()).isEqualTo("changed");
    }

    @Test
    void a_single_value_stands_for_a_list_of_one_an_empty_list_for_nothing_and_names_hold_no_bounds_of_others() {
        var plain = row(id, "en", "Fees paid back", "In short", "Agencies paid.");
        var figures = IntStream.range(0, 300)
                .mapToObj(number -> "\"Port " + number + ": 1\"")
                .collect(Collectors.joining(","));
        var told = line(
                load(plain.replaceFirst(
                        "}$",
                        ", \"donors\": \"EU, ILO\", \"cost\": 200000, \"results\": [], \"lead\": [], \"parties\": \"workers\", "
                                + "\"partners\": [\" \", \"A mission; its friends\", \"The port |\\\\nits chaplain\", 7], \"figures\": ["
                                + figures + "]}")),
                0);
        assertThat(told.path("problem").asString("")).isEmpty();
        var practice = loader().get("/api/v1/practices/" + told.path("id").asString(), Map.of())
                .json();
        assertThat(texts(practice.path("donors"))).containsExactly("EU, ILO");
        assertThat(practice.path("cost").asString()).isEqualTo("200000");
        assertThat(practice.path("results").asString()).isEmpty();
        assertThat(texts(practice.path("parties"))).containsExactly("workers");
        assertThat(texts(practice.path("partners")))
                .containsExactly("A mission, its friends", "The port, its chaplain", "7");
        assertThat(practice.path("figures").size()).isEqualTo(300);
        var wrong = List.of(
                ", \"cost\": {}}",
                ", \"context\": [\"One\", \"two\"]}",
                ", \"donors\": [true]}",
                ", \"partners\": [" + "\"A mission of the port\",".repeat(70) + "\"B\"]}",
                ", \"figures\": [" + figures + ",\"Port: 1\"]}");
        assertThat(problems(load(wrong.stream()
                        .map(each -> plain.replaceFirst("}$", each))
                        .collect(Collectors.joining("\n")))))
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("cost must be a text"),
                        problem -> assertThat(problem).contains("context must be a text"),
                        problem -> assertThat(problem).contains("donors must be a list of texts"),
                        problem -> assertThat(problem).contains("partners may have 1,500 characters"),
                        problem -> assertThat(problem).contains("figures must be a list of at most 300 texts"));
    }

    @Test
    void a_line_names_standards_and_their_articles_and_what_is_none_is_refused() {
        var plain = row(id, "en", "Fees paid back", "In short", "Agencies paid.");
        var told = line(
                load(plain.replaceFirst(
                        "}$", ", \"instruments\": [\"c29\", \"C182 Art. 3(a), 7 (2)\", \"P029 article 1\"]}")),
                0);
        var practice = loader().get("/api/v1/practices/" + told.path("id").asString(), Map.of())
                .json();
        assertThat(texts(practice.path("instruments"))).containsExactly("C029", "C182", "P029");
        assertThat(texts(practice.at("/articles/C182"))).containsExactly("3(a)", "7(2)");
        assertThat(practice.path("articles").has("C029")).isFalse();
        var same = plain.replaceFirst("}$", ", \"instruments\": \"C029; C182 3(a), 7(2); P029 art. 1\"}");
        assertThat(line(load(same), 0).path("outcome").asString()).isEqualTo("unchanged");
        assertThat(problems(load(same.replace("3(a)", "many"))).getFirst())
                .isEqualTo(
                        "1: instruments: “many” is no article: write numbers such as 2(1), 3(a), 5-7 or Annex I, with commas between");
        assertThat(problems(load(same.replace("C029;", "X999;"))).getFirst())
                .startsWith("1: instruments: “X999” is no instrument of the library");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void an_import_is_one_entry_of_the_record_with_who_and_how_many() throws Exception {
        var token = tokens.ofLoader();
        var account = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .path("sub")
                .asString();
        var before = recorded(account);
        var first = row(id, "en", "Title", "", "Text.");
        ApiClient.of(port, token).load(BodyPublishers.ofString(first + "\n{}\n" + row(id + "b", "en", "B", "", "B.")));
        ApiClient.of(port, token).load(BodyPublishers.ofString(first));
        assertThat(recorded(account).subList(before.size(), before.size() + 2))
                .containsExactly(
                        "knowledge.practices-imported SCRIPT 2 0 0 1", "knowledge.practices-imported SCRIPT 0 0 1 0");
    }

    /** As the database's owner reads them. */
    private static List<String> recorded(String account) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = Owner.connected();
                var statement = connection.prepareStatement("""
                        select deed || ' ' || via || ' ' || (changed #>> '{lines-created,after}') || ' ' || (changed #>> '{lines-changed,after}')
                               || ' ' || (changed #>> '{lines-unchanged,after}') || ' ' || (changed #>> '{lines-refused,after}')
                          from audit.record where account = ? order by number""")) {
            statement.setString(1, account);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void what_is_not_sent_as_lines_of_json_is_not_read() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/practices/import"))
                .header("Authorization", "Bearer " + tokens.ofLoader())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(row(id, "en", "Title", "", "Text.")))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private ApiClient loader() {
        return ApiClient.of(port, tokens.ofLoader());
    }

    private JsonNode load(String lines) {
        return load(lines.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode load(byte[] lines) {
        var answer = loader().load(BodyPublishers.ofByteArray(lines));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode line(JsonNode report, int number) {
        return report.path("lines").path(number);
    }

    private static String named(JsonNode line) {
        return line.path("externalId").asString("null") + " "
                + line.path("title").asString("null");
    }

    private static List<String> problems(JsonNode report) {
        return report.path("lines")
                .valueStream()
                .filter(line -> line.path("outcome").asString().equals("refused"))
                .map(line ->
                        line.path("line").asInt() + ": " + line.path("problem").asString())
                .map(problem -> problem.replaceFirst("(JSON|unknown): .*", "$1"))
                .toList();
    }

    private static String row(String externalId, String language, String title, String summary, String text) {
        return JSON.writeValueAsString(Map.of(
                "externalId", externalId, "language", language, "title", title, "summary", summary, "text", text));
    }
}
