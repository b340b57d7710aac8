package org.trialogue.knowledge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.application.Retiring;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.platform.rest.Cursor;
import org.trialogue.platform.security.Viewing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** Published practices are harvested by the protocol's rules. */
class HarvestTest extends Setting {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> RECORDS = Map.of("verb", "ListRecords", "metadataPrefix", "oai_dc");

    private static final String LONG_AGO =
            "-999999999-01-01T00:00:00Z 9999-12-31T23:59:59Z - -999999999-01-01T00:00:00Z x";

    @Autowired
    private Retiring retiring;

    @Autowired
    private Environment environment;

    private final Tokens tokens = new Tokens(SharedServices.get());
    private final String name = "harvest-" + UUID.randomUUID();

    @Test
    void a_list_leads_on_by_its_token_to_each_practice_once_and_ends_with_an_empty_one() throws Exception {
        var from = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var lines = IntStream.range(0, 120).mapToObj(number -> row(number, "recruitment"));
        var ids = load(lines.collect(Collectors.joining("\n"))).stream()
                .map(HarvestTest::identifier)
                .toList();
        assertThat(identifiers(with(RECORDS, "from", from)))
                .doesNotHaveDuplicates()
                .containsAll(ids);
        var answered = text(ask(Map.of("verb", "Identify")).getDocumentElement(), "responseDate");
        assertThat(identifiers(with(RECORDS, "from", answered)))
                .as("what was published within the minute before an answer comes once more after it")
                .containsAll(ids);
    }

    @Test
    void a_practice_is_told_in_dublin_core_within_its_set_and_one_that_was_retired_as_deleted() throws Exception {
        var from = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var id = load(row(1, "recruitment")).getFirst();
        var other = load(row(2, "freedom-of-association")).getFirst();
        var one = Map.of("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", identifier(id));
        var told = ask(one);
        assertThat(text(told.getDocumentElement(), "dc:title")).isEqualTo(name + " & <1>");
        assertThat(text(told.getDocumentElement(), "dc:identifier")).endsWith("/public/practices/" + id);
        assertThat(text(told.getDocumentElement(), "setSpec")).isEqualTo("recruitment");
        assertThat(identifiers(
                        with(with(with(RECORDS, "set", "recruitment"), "verb", "ListIdentifiers"), "from", from)))
                .contains(identifier(id))
                .doesNotContain(identifier(other));

        var secretary = convened().secretary().member();
        Viewing.as(secretary, () -> {
            retiring.retire(id, "The law has changed.", secretary);
            return true;
        });
        var gone = ask(one);
        assertThat(elements(gone, "header").getFirst().getAttribute("status")).isEqualTo("deleted");
        assertThat(elements(gone, "metadata")).isEmpty();
        assertThat(gone.getDocumentElement().getTextContent()).doesNotContain("The law has changed.");
        var before = text(elements(gone, "header").getFirst(), "datestamp");
        Viewing.as(secretary, () -> {
            retiring.bringBack(id, "It is in force again.", secretary);
            return true;
        });
        var back = elements(ask(one), "header").getFirst();
        assertThat(back.getAttribute("status")).isEmpty();
        assertThat(text(back, "datestamp")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void faults_are_told_by_the_codes_of_the_protocol_and_no_token_is_wanted() throws Exception {
        assertThat(error(Map.of())).isEqualTo("badVerb");
        assertThat(error(Map.of("verb", "Listen"))).isEqualTo("badVerb");
        assertThat(error(Map.of("verb", "ListRecords"))).isEqualTo("badArgument");
        assertThat(error(Map.of("verb", "Identify", "set", "x"))).isEqualTo("badArgument");
        assertThat(error(with(RECORDS, "metadataPrefix", "marc21"))).isEqualTo("cannotDisseminateFormat");
        assertThat(error(with(RECORDS, "from", "2026-13-45"))).isEqualTo("badArgument");
        assertThat(error(with(RECORDS, "set", "no-such-theme"))).isEqualTo("noRecordsMatch");
        assertThat(error(with(RECORDS, "until", "1970-01-02"))).isEqualTo("noRecordsMatch");
        assertThat(error(Map.of("verb", "ListRecords", "resumptionToken", "eA")))
                .isEqualTo("badResumptionToken");
        assertThat(error(Map.of("verb", "ListRecords", "resumptionToken", Cursor.of(LONG_AGO))))
                .isEqualTo("badResumptionToken");
        assertThat(error(with(RECORDS, "set", "\0"))).isEqualTo("badArgument");
        assertThat(error(Map.of("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", identifier("\0"))))
                .isEqualTo("badArgument");
        assertThat(error(Map.of("verb", "GetRecord", "metadataPrefix", "oai_dc", "identifier", "oai:elsewhere:x")))
                .isEqualTo("idDoesNotExist");
        var identity = ask(Map.of("verb", "Identify"));
        assertThat(text(identity.getDocumentElement(), "deletedRecord")).isEqualTo("persistent");
        assertThat(text(identity.getDocumentElement(), "baseURL"))
                .as("whatever the name under which it was asked")
                .isEqualTo(environment.getRequiredProperty("trialogue.url") + "/oai");
        assertThat(ask(Map.of("verb", "ListSets")).getDocumentElement().getTextContent())
                .contains("recruitment");
        assertThat(ApiClient.of(port, "")
                        .get("/oai", Map.of("verb", "Identify"))
                        .status())
                .isEqualTo(200);
    }

    private String error(Map<String, String> asked) throws Exception {
        return elements(ask(asked), "error").getFirst().getAttribute("code");
    }

    /** Of the whole list, which is followed to its end. */
    private List<String> identifiers(Map<String, String> asked) throws Exception {
        var found = new ArrayList<String>();
        var page = ask(asked);
        while (true) {
            for (var header : elements(page, "header")) found.add(text(header, "identifier"));
            var token = elements(page, "resumptionToken");
            if (token.isEmpty() || token.getFirst().getTextContent().isEmpty()) return found;
            page = ask(Map.of(
                    "verb",
                    asked.getOrDefault("verb", ""),
                    "resumptionToken",
                    token.getFirst().getTextContent()));
        }
    }

    private static String identifier(String id) {
        return "oai:localhost:" + id;
    }

    private static Map<String, String> with(Map<String, String> asked, String name, String value) {
        var more = new HashMap<>(asked);
        more.put(name, value);
        return more;
    }

    private Document ask(Map<String, String> asked) throws Exception {
        var answer = ApiClient.of(port, tokens.ofLoader()).get("/oai", asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/xml");
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page, String name) {
        var found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagName(name).item(0).getTextContent();
    }

    private List<String> load(String lines) {
        var answer = ApiClient.of(port, tokens.ofLoader()).load(BodyPublishers.ofString(lines));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("lines")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    private String row(int number, String theme) {
        return JSON.writeValueAsString(Map.of(
                "externalId",
                name + number,
                "language",
                "en",
                "title",
                name + " & <" + number + ">",
                "summary",
                "",
                "text",
                "Agencies paid fees back.",
                "themes",
                List.of(theme)));
    }
}
