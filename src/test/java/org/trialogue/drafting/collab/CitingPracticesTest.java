package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.CitationKeeping;
import org.trialogue.drafting.application.Exporting;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.exporting.ExportFormat;
import org.trialogue.drafting.exporting.Wishes;
import org.trialogue.knowledge.PracticeCitations;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.Citable;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Members cite in a text what worked: a practice of the library, which is found where it is cited. */
class CitingPracticesTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";
    private static final int IN_WORDS = 12;
    private static final String PORTAL = "https://portal.example/";

    @Autowired
    private Practices practices;

    @Autowired
    private Citable citable;

    @Autowired
    private PracticeCitations citations;

    @Autowired
    private CitationKeeping keeping;

    @Autowired
    private Exporting exporting;

    @Autowired
    private History history;

    private final String name = "shelter-" + UUID.randomUUID();

    @Test
    void a_practice_is_cited_by_a_name_that_it_has_or_had_and_nothing_else_is() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var key = told("A shelter in the port");
        assertThat(cites(text, scene.worker(), 0, key, "A shelter in the port")).isEqualTo("ack");
        assertThat(cites(text, scene.worker(), 1, key, "Adopted by all"))
                .as("a name that it never had")
                .isEqualTo("step");
        assertThat(cites(text, scene.worker(), 1, key + "-other", "A shelter in the port"))
                .as("a practice that the library does not have")
                .isEqualTo("step");
        told("A shelter for seafarers");
        assertThat(cites(text, scene.worker(), 1, key, "A shelter in the port")).isEqualTo("ack");
        assertThat(practices.names(List.of(key), Locale.FRENCH))
                .containsExactly(Map.entry(key, new Practices.Title("A shelter for seafarers", Locale.ENGLISH)));
    }

    @Test
    void the_page_of_a_practice_names_the_provisions_that_cite_it_to_those_who_may_read_them() {
        var scene = convened();
        var key = told("A shelter in the port");
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        assertThat(cites(text, scene.worker(), 0, key, "A shelter in the port")).isEqualTo("ack");
        assertThat(places(key, scene.government())).singleElement().satisfies(place -> {
            assertThat(place.title()).startsWith("1. ").endsWith("— Guidance");
            assertThat(place.link()).startsWith("texts/" + text + "#");
        });
        assertThat(places(key, person("Eva", Affiliation.WORKERS))).isEmpty();
    }

    @Test
    void an_instrument_of_a_code_like_the_address_of_a_practice_is_no_practice() {
        var scene = convened();
        var key = told("A shelter in the port");
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var forged = "{\"type\":\"citation\",\"attrs\":{\"code\":\"Practices/%s\",\"ref\":null}}".formatted(key);
        assertThat(brings(text, scene.worker(), 0, forged)).isEqualTo("ack");
        assertThat(places(key, scene.worker())).isEmpty();
    }

    @Test
    void what_a_caucus_cites_is_named_to_nobody_else() {
        var scene = convened();
        var key = told("A shelter in the port");
        var employer = new Acting(scene.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        var text = imported(caucus(scene), employer, DRAFT);
        assertThat(cites(text, scene.employer(), 0, key, "A shelter in the port"))
                .isEqualTo("ack");
        assertThat(places(key, scene.employer())).hasSize(1);
        for (var other :
                List.of(scene.worker(), scene.government(), scene.secretary().member()))
            assertThat(places(key, other)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void a_file_says_what_the_practice_is_called_now_and_where_it_is(ExportFormat format) {
        var scene = convened();
        var key = told("A shelter in the port");
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        assertThat(cites(text, scene.worker(), 0, key, "A shelter in the port")).isEqualTo("ack");
        told("A shelter for seafarers");
        var file = taken(text, format, scene.worker());
        if (format == ExportFormat.PLAIN)
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .contains("A shelter for seafarers (" + PORTAL + "practices/" + key + ")");
        else if (format != ExportFormat.PDF) {
            var back = doc(brought(scene, "back." + format.ending(), file), scene);
            assertThat(back)
                    .contains("\"type\":\"practice\"", "\"key\":\"" + key + "\"", "A shelter for seafarers")
                    .doesNotContain(PORTAL);
        } else assertThat(file).isNotEmpty();
    }

    @Test
    void a_link_of_another_name_stays_a_link() {
        var scene = convened();
        var key = told("A shelter in the port");
        var page =
                "<h1>Guide</h1><p>See <a href=\"%1$spractices/%2$s\">this</a> and <a href=\"%1$spractices/none\">A shelter in the port</a>.</p>"
                        .formatted(PORTAL, key);
        var back = doc(brought(scene, "page.html", page.getBytes(StandardCharsets.UTF_8)), scene);
        assertThat(back).doesNotContain("\"type\":\"practice\"").contains(PORTAL + "practices/" + key);
    }

    @Test
    void a_practice_is_found_while_its_name_is_typed() {
        var key = told("Moorings " + name);
        var reader = person("Eva", Affiliation.WORKERS);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                Viewing.as(reader, () -> citable.find("moor " + name, Locale.FRENCH, reader, 8)))
                        .extracting(Citable.Named::key)
                        .containsExactly(key));
        assertThat(Viewing.as(reader, () -> citable.find(" ", Locale.FRENCH, reader, 8)))
                .isEmpty();
    }

    private List<PracticeCitations.Place> places(String key, MemberId viewer) {
        keeping.catchUp();
        return Viewing.as(viewer, () -> citations.of(key, 20)).first();
    }

    private byte[] taken(TextId text, ExportFormat format, MemberId reader) {
        var reading = new Exporting.Reader(label -> label, Locale.ENGLISH, PORTAL);
        return Viewing.as(
                reader,
                () -> exporting
                        .export(text, format, new Wishes(0, Wishes.Comments.NONE), reader, reading)
                        .orElseThrow()
                        .bytes());
    }

    private TextId brought(Convened scene, String file, byte[] bytes) {
        var upload = new Upload(file, new ByteArrayInputStream(bytes), bytes.length);
        return Viewing.as(
                scene.secretary().member(),
                () -> importing
                        .importText(scene.shared(), upload, scene.secretary())
                        .text());
    }

    private String doc(TextId text, Convened scene) {
        return Viewing.as(
                scene.worker(),
                () -> transaction.execute(
                        status -> history.at(text, 0).doc().toJson().toString()));
    }

    private String cites(TextId text, MemberId by, int version, String key, String label) {
        return brings(
                text,
                by,
                version,
                "{\"type\":\"practice\",\"attrs\":{\"key\":\"%s\",\"label\":\"%s\"}}".formatted(key, label));
    }

    /** What the server says to a node that is put into the first provision: that it holds, or why not. */
    private String brings(TextId text, MemberId by, int version, String node) {
        var client = Client.in(port, text, ticket(text, by));
        try {
            client.say(Client.commit(
                    UUID.randomUUID(),
                    version,
                    "[[{\"stepType\":\"replace\",\"from\":%1$d,\"to\":%1$d,\"slice\":{\"content\":[%2$s]}}]]"
                            .formatted(IN_WORDS, node)));
            var answer = client.either("ack", "rejected");
            return answer.get("type").asString().equals("ack")
                    ? "ack"
                    : answer.get("reason").asString();
        } finally {
            client.close();
        }
    }

    /** The key of the practice of this test, which is called so from now on. */
    private String told(String title) {
        var line = "{\"externalId\":\"%s\",\"language\":\"en\",\"title\":\"%s\",\"summary\":\"\",\"text\":\"Fees.\"}"
                .formatted(name, title);
        var answer =
                ApiClient.of(port, new Tokens(SharedServices.get()).ofLoader()).load(BodyPublishers.ofString(line));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("lines").path(0).path("id").asString();
    }

    private RoomId caucus(Convened scene) {
        return Viewing.as(
                scene.employer(),
                () -> transaction.execute(status -> membership.roomsIn(scene.group()).stream()
                        .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.EMPLOYERS_CAUCUS)
                        .findFirst()
                        .orElseThrow()));
    }
}
