package org.trialogue.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** The library that the portal starts with. */
@SpringBootTest(properties = "trialogue.search.index=search-test")
class StartingLibraryTest {

    /** Those that we ship come first; what editors add comes after them. */
    private static final int SHIPPED = 85;

    @Autowired
    private Standards standards;

    @Autowired
    private Concepts concepts;

    @Autowired
    private Practices practices;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void it_is_loaded_whole() {
        assertThat(rows())
                .containsEntry("standards.instrument", 85L)
                .containsEntry("standards.principle_set", 11L)
                .containsEntry("standards.crosswalk_row", 25L)
                .containsEntry("knowledge.practice", 67L)
                .containsEntry("knowledge.reading", 67L);
        assertThat(concepts.in("themes")).hasSize(42);
    }

    @Test
    void loading_it_again_changes_nothing() throws Exception {
        var before = rows();
        var versions = versions();
        for (var runner : runners) runner.run(new DefaultApplicationArguments());
        assertThat(rows()).isEqualTo(before);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void every_practice_is_read_in_three_languages_with_tags_of_the_vocabularies() {
        var vocabularies = Map.of(
                "target", "target-groups",
                "sector", "sectors",
                "cause", "root-causes",
                "right", "rights",
                "evidence", "evidence-strength",
                "objectives", "objectives-met",
                "transferability", "transferability",
                "response", "management-response");
        assertThat(vocabularies.keySet()).containsExactlyInAnyOrderElementsOf(Reading.FACETS);
        for (var key : jdbc.sql("select key from knowledge.practice where origin = 'STARTING_LIBRARY'")
                .query(String.class)
                .list()) {
            var reading = practices.reading(Objects.requireNonNull(key));
            assertThat(reading.wordings().keySet()).as(key).containsExactlyInAnyOrder("en", "fr", "es");
            assertThat(reading.tags("objectives")).as(key).hasSize(1);
            reading.tags()
                    .forEach((facet, tags) -> assertThat(tags)
                            .as(key + " " + facet)
                            .allSatisfy(tag -> assertThat(concepts.concept(
                                            Objects.requireNonNull(vocabularies.get(facet)), tag.key()))
                                    .isPresent()));
        }
    }

    @Test
    void a_reading_says_what_is_ours() {
        var reading = practices.reading("mekong-youth-forum");
        assertThat(reading.tags("target")).contains(new Reading.Tag("children", Account.Basis.STATED));
        assertThat(reading.wording(Locale.FRENCH).orElseThrow().title()).contains("Mékong");
        assertThat(reading.wording(Locale.ENGLISH).orElseThrow().title()).isNull();
        assertThat(practices.reading("no-such-practice")).isEqualTo(Reading.NONE);
    }

    @Test
    void an_instrument_is_called_by_its_title_in_the_readers_language() {
        var forcedLabour = standards.instrument("c029").orElseThrow();
        assertThat(forcedLabour.title(Locale.FRENCH)).isEqualTo("Convention (n° 29) sur le travail forcé, 1930");
        assertThat(forcedLabour.title(Locale.of("ar"))).isEqualTo("Forced Labour Convention, 1930 (No. 29)");
        assertThat(forcedLabour.articles()).extracting(Instrument.Article::ref).containsExactly("1", "2", "25");
    }

    @Test
    void typing_ahead_finds_codes_first_and_words_without_accents() {
        assertThat(standards.find("c18", Locale.ENGLISH, 3))
                .extracting(Instrument::code)
                .containsExactlyInAnyOrder("C182", "C187", "C181");
        assertThat(standards.find("privees", Locale.FRENCH, 5))
                .extracting(Instrument::code)
                .contains("C181");
        assertThat(standards.find("p029", Locale.ENGLISH, 5).getFirst().code()).isEqualTo("P029");
    }

    @Test
    void a_practice_tells_what_was_tried_what_was_learned_and_who_says_so() {
        var practice = practices.practice("ticw-1").orElseThrow();
        var lesson = Objects.requireNonNull(practice.account().lesson());
        assertThat(lesson.basis()).isEqualTo(Account.Basis.STATED);
        assertThat(practice.account().countries()).containsExactly("KH", "CN", "LA", "TH", "VN");
        assertThat(practices.citing("P029"))
                .allMatch(found -> found.account().instruments().contains("P029"));
        assertThat(practices.citing("C182")).isNotEmpty();
        assertThat(practices.practice("no-such")).isEmpty();
        assertThat(practices
                        .practice("br-gefm")
                        .orElseThrow()
                        .account()
                        .particulars()
                        .figures())
                .containsExactly(new Figure("Workers freed by the late 2000s", "over 20,000"));
        assertThat(practices.practice("south-caucasus").orElseThrow().account().partners())
                .containsExactly("ICMPD", "OSCE");
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : List.of(
                "standards.principle_set",
                "standards.principle",
                "standards.indicator",
                "standards.concept",
                "standards.crosswalk_row")) rows.put(table, counted(table));
        rows.put("standards.instrument", counted("standards.instrument i where i.position < " + SHIPPED));
        rows.put("knowledge.practice", counted("knowledge.practice p where p.origin = 'STARTING_LIBRARY'"));
        rows.put(
                "knowledge.practice_version",
                counted("knowledge.practice_version v join knowledge.practice p on p.id = v.practice_id"
                        + " where p.origin = 'STARTING_LIBRARY'"));
        rows.put(
                "knowledge.reading",
                counted("knowledge.reading r join knowledge.practice p on p.id = r.practice_id"
                        + " where p.origin = 'STARTING_LIBRARY'"));
        return rows;
    }

    private long counted(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private long versions() {
        return jdbc.sql(
                        "select coalesce(sum(version), 0) from search.entry where kind in ('instrument', 'principles', 'practice')")
                .query(Long.class)
                .single();
    }
}
