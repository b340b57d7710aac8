package org.trialogue.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.application.CitationKeeping;
import org.trialogue.drafting.application.Entering;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.StepReader;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.application.Covering;
import tools.jackson.databind.json.JsonMapper;

/** Provisions that cite instruments: who is told of them, and what their text covers by it. */
class CitingTest extends Setting {

    private static final int FAR_AWAY = 90_000;
    private static final String CITATION = """
            {"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"citation","attrs":{"code":"%s","ref":%s}%s}]}}""";
    private static final String SUGGESTED = """
            ,"marks":[{"type":"insertion","attrs":{"id":"s1","member":"m","group":"WORKERS","at":"2026-11-28T00:00:00Z"}}]""";

    @Autowired
    private Covering covering;

    @Autowired
    private CitationKeeping keeping;

    @Autowired
    private Entering entering;

    @Autowired
    private TextRows rows;

    @Autowired
    private CommitRows commitRows;

    @Test
    void who_cites_an_instrument_is_told_to_those_who_may_read_the_text() {
        var body = convened();
        var text = imported(body.shared(), body.secretary(), "1. Victims are heard.");
        cites(text, body.secretary(), "P029", "\"4\"", "");
        assertThat(citing("P029", body.worker())).anySatisfy(citation -> {
            assertThat(citation.link()).startsWith("texts/" + text + "#");
            assertThat(citation.title()).startsWith("1. Vic").endsWith("— Draft");
            assertThat(citation.ref()).isEqualTo("4");
        });
        assertThat(links("P029", person("Eva", Affiliation.WORKERS))).noneMatch(link -> link.contains(text.toString()));
    }

    @Test
    void a_text_is_found_under_the_themes_and_rights_that_follow_from_what_it_cites() {
        var body = convened();
        var text = imported(body.shared(), body.secretary(), "1. Victims are heard.");
        cites(text, body.secretary(), "c182", "\"7\"", "");
        entering.catchUp();
        assertThat(facet(text, "instrument", body.worker())).containsExactly("C182");
        assertThat(facet(text, "theme", body.worker())).contains("child-labour");
        assertThat(facet(text, "right", body.worker()))
                .contains("no-child-labour", "worst-forms")
                .doesNotContain("decent-work");
    }

    private List<String> facet(TextId text, String facet, MemberId reader) {
        return Viewing.as(
                reader,
                () -> transaction.execute(status -> jdbc.sql("""
                                select jsonb_array_elements_text(body -> 'facets' -> ?) from search.entry
                                 where kind = 'provision' and id = ?""")
                        .params(facet, text.toString())
                        .query(String.class)
                        .list()));
    }

    @Test
    void what_a_caucus_cites_is_told_to_nobody_else() {
        var body = convened();
        var employer = new Acting(body.employer(), Affiliation.EMPLOYERS, Capacity.TITULAR);
        var text = imported(caucus(body), employer, "1. Agencies are licensed.");
        cites(text, employer, "C181", "null", "");
        assertThat(links("C181", body.employer())).anyMatch(link -> link.contains(text.toString()));
        for (var other :
                List.of(body.worker(), body.government(), body.secretary().member())) {
            assertThat(links("C181", other)).noneMatch(link -> link.contains(text.toString()));
            assertThat(Viewing.as(other, () -> covering.of("text", text.toString(), other)))
                    .isEmpty();
        }
    }

    @Test
    void a_provision_counts_once_whatever_it_cites_of_an_instrument_and_however_the_code_is_written() {
        var body = convened();
        var code = "X-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var text = imported(body.shared(), body.secretary(), "1. Victims are heard.");
        cites(text, body.secretary(), code.toLowerCase(Locale.ROOT), "\"9\"", "");
        cites(text, body.secretary(), code, "\"4\"", "");
        assertThat(citing(code, body.worker()))
                .singleElement()
                .satisfies(citation -> assertThat(citation.ref()).isEqualTo("4, 9"));
    }

    @Test
    void texts_that_were_there_before_are_read_once_and_then_no_more() {
        var body = convened();
        var text = imported(body.shared(), body.secretary(), "1. Victims are heard.");
        cites(text, body.secretary(), "C182", "\"7\"", "");
        asIfNothingWereKept(text, body);
        assertThat(links("C182", body.worker())).anyMatch(link -> link.contains(text.toString()));
        written(text, body.secretary(), 2, FAR_AWAY, "Nowhere");
        assertThat(links("C182", body.worker()))
                .as("a text that cannot be read goes on citing what it did")
                .anyMatch(link -> link.contains(text.toString()));
    }

    private void asIfNothingWereKept(TextId text, Convened body) {
        Viewing.inRoom(
                body.shared().value(),
                () -> transaction.execute(status -> jdbc.sql("delete from drafting.citation where text_id = ?")
                                .param(text.value())
                                .update()
                        + jdbc.sql("update drafting.text set cited = -1 where id = ?")
                                .param(text.value())
                                .update()));
    }

    @Test
    void a_text_covers_what_its_provisions_cite_and_not_what_is_only_suggested() {
        var body = convened();
        var text = imported(body.shared(), body.secretary(), "1. Victims are heard.");
        assertThat(degree(text, body.worker())).isEqualTo(Degree.LEFT_OUT);
        cites(text, body.secretary(), "P029", "\"4\"", SUGGESTED);
        assertThat(degree(text, body.worker())).isEqualTo(Degree.LEFT_OUT);
        cites(text, body.secretary(), "P029", "null", "");
        assertThat(degree(text, body.worker())).isEqualTo(Degree.IN_GENERAL);
        cites(text, body.secretary(), "P029", "\"4\"", "");
        assertThat(degree(text, body.worker())).isEqualTo(Degree.SERVED);
    }

    @Test
    void whoever_is_not_at_the_other_end_is_told_nothing() {
        var body = convened();
        assertThat(Viewing.as(body.worker(), () -> covering.citing("P029", 5, body.employer())))
                .isEmpty();
        assertThat(Viewing.as(body.worker(), () -> covering.of("library", "", body.worker())))
                .isPresent();
        assertThat(Viewing.as(body.worker(), () -> covering.of("plan", "no key", body.worker())))
                .isEmpty();
    }

    private Degree degree(TextId text, MemberId viewer) {
        return Viewing.as(viewer, () -> covering.of("text", text.toString(), viewer)).orElseThrow().articles().stream()
                .filter(line -> line.of().equals("P029") && line.number().equals("4"))
                .map(Covered::degree)
                .findFirst()
                .orElseThrow();
    }

    private List<Citation> citing(String code, MemberId viewer) {
        keeping.catchUp();
        return Viewing.as(viewer, () -> covering.citing(code, 100, viewer)).stream()
                .filter(kind -> kind.kind().equals("provision"))
                .flatMap(kind -> kind.cited().first().stream())
                .toList();
    }

    private List<String> links(String code, MemberId viewer) {
        return citing(code, viewer).stream().map(Citation::link).toList();
    }

    private RoomId caucus(Convened body) {
        return Viewing.as(
                body.employer(),
                () -> transaction.execute(status -> membership.roomsIn(body.group()).stream()
                        .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.EMPLOYERS_CAUCUS)
                        .findFirst()
                        .orElseThrow()));
    }

    private void cites(TextId text, Acting by, String code, String ref, String marks) {
        var json = JsonMapper.shared().readTree(CITATION.formatted(code, ref, marks));
        var step = StepReader.read(Schema.document(), json, Limits.COMMIT);
        Viewing.as(
                by.member(),
                () -> transaction.execute(status -> {
                    var head = rows.find(text).orElseThrow();
                    var commit =
                            new Commit(head.head() + 1, UUID.randomUUID(), by, List.of(List.of(step)), Instant.EPOCH);
                    return commitRows.append(head, List.of(commit));
                }));
    }
}
