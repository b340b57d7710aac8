package org.trialogue.knowledge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.tables.CsvFile;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.domain.Index;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Practices go out to scripts as files and as a feed. */
class PracticeFilesTest extends Setting {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    private Indexing indexing;

    @Autowired
    private Index index;

    private final Tokens tokens = new Tokens(SharedServices.get());
    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qyz";

    @Test
    void all_that_a_search_finds_goes_along_and_not_one_page_of_it() {
        load(IntStream.range(0, 260)
                .mapToObj(number -> row(word + number, "es", "Práctica " + number, "Se habla de " + word))
                .collect(Collectors.joining("\n")));
        var answer = client().get("/api/v1/practices/as/csv", Map.of("q", word, "lang", "es"));
        assertThat(answer.type()).startsWith("text/csv");
        var rows = CsvFile.rows(answer.body().getBytes(StandardCharsets.UTF_8), 10_000);
        var external = rows.getFirst().cells().indexOf("externalId");
        assertThat(rows.stream().skip(1).map(row -> row.cells().get(external)))
                .doesNotHaveDuplicates()
                .hasSize(260)
                .allMatch(id -> id.startsWith(word));
    }

    @Test
    void one_practice_goes_along_in_each_format_and_others_are_told() {
        var id = load(row(word, "en", "Fees back", "Text."))
                .path("lines")
                .path(0)
                .path("id")
                .asString();
        assertThat(client().get("/api/v1/practices/" + id + "/as/ris", Map.of()).body())
                .contains("TI  - Fees back", "/practices/" + id);
        assertThat(client().get("/api/v1/practices/" + id + "/as/jsonld", Map.of())
                        .json()
                        .at("/@graph/0/name")
                        .asString())
                .isEqualTo("Fees back");
        assertThat(client().get("/api/v1/practices/" + id + "/as/doc", Map.of()).status())
                .isEqualTo(400);
        assertThat(client().get("/api/v1/practices/none-such/as/ris", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_practice_of_the_starting_library_is_told_with_what_we_read_out_of_it() {
        var one = client().get("/api/v1/practices/ticw-1", Map.of()).json();
        assertThat(one.at("/tags/target").valueStream().map(JsonNode::asString)).contains("children");
        assertThat(one.path("tagsBy").asString()).isEqualTo("portal");
        assertThat(one.path("summary").asString())
                .isNotBlank()
                .isEqualTo(one.at("/summaries/en/summary").asString());
        assertThat(one.path("summaryBy").asString()).isEqualTo("portal");
        assertThat(one.at("/summaries/fr/summary").asString()).isNotBlank();
        var listed = client().get("/api/v1/practices", Map.of("size", "1", "after", Cursor.of("ticw-0")))
                .json();
        assertThat(listed.path("items").path(0)).isEqualTo(one);
        var ris = client().get("/api/v1/practices/ticw-1/as/ris", Map.of()).body();
        assertThat(ris).contains("C6  - fr: " + one.at("/summaries/fr/summary").asString(), "KW  - Children");
    }

    @Test
    void the_feed_tells_what_is_new_under_a_key_that_stays() throws Exception {
        load(row(word, "fr", word + " & <1>", "Texte."));
        var first = entry();
        assertThat(first.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang"))
                .isEqualTo("fr");
        assertThat(text(first, "title")).isEqualTo(word + " & <1>");
        load(row(word, "fr", word + " & <1>", "Texte plus long."));
        var second = entry();
        assertThat(text(second, "id")).isEqualTo(text(first, "id")).startsWith("urn:uuid:");
        assertThat(Instant.parse(text(second, "updated"))).isAfter(Instant.parse(text(first, "updated")));
    }

    @Test
    void the_feed_leads_on_from_page_to_page() throws Exception {
        load(row(word + 1, "en", word + " one", "Text.") + "\n" + row(word + 2, "en", word + " two", "Text."));
        var page = feed("/api/v1/feeds/practices?size=1");
        var following = feed(next(page));
        assertThat(text(elements(following, "entry").getFirst(), "id"))
                .isNotEqualTo(text(elements(page, "entry").getFirst(), "id"));
        assertThat(client().get("/api/v1/feeds/practices?after=eA", Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void the_feed_needs_no_account_and_leads_where_none_is_needed() throws Exception {
        load(row(word, "fr", word + " & <1>", "Texte."));
        var link = (Element) entry().getElementsByTagNameNS(ATOM, "link").item(0);
        var open = link.getAttribute("href").replaceFirst("^https?://[^/]+", "");
        assertThat(open).startsWith("/public/practices/");
        assertThat(ApiClient.of(port, "").get(open, Map.of()).body()).contains(word);
        assertThat(ApiClient.of(port, "")
                        .get("/api/v1/feeds/practices", Map.of())
                        .type())
                .startsWith("application/atom+xml");
        for (var address : List.of("/api/v1/practices", "/api/v1/practices/ticw-1", "/api/v1/practices/as/csv"))
            assertThat(ApiClient.of(port, "").get(address, Map.of()).status())
                    .as(address)
                    .isEqualTo(401);
    }

    /** Ours among the newest: other tests publish too. */
    private Element entry() throws Exception {
        var page = feed("/api/v1/feeds/practices?size=100");
        while (true) {
            for (var entry : elements(page, "entry")) if (text(entry, "title").equals(word + " & <1>")) return entry;
            page = feed(next(page));
        }
    }

    private static String next(Document page) {
        return elements(page, "link").stream()
                .filter(link -> link.getAttribute("rel").equals("next"))
                .findFirst()
                .orElseThrow()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static List<Element> elements(Document page, String name) {
        var found = page.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private Document feed(String address) throws Exception {
        var answer = client().get(address, Map.of());
        assertThat(answer.type()).startsWith("application/atom+xml");
        var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private JsonNode load(String lines) {
        var answer = client().load(BodyPublishers.ofString(lines));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        indexing.catchUp();
        index.refresh();
        return answer.json();
    }

    private ApiClient client() {
        return ApiClient.of(port, tokens.ofLoader());
    }

    private static String row(String externalId, String language, String title, String text) {
        return JSON.writeValueAsString(
                Map.of("externalId", externalId, "language", language, "title", title, "summary", "", "text", text));
    }
}
