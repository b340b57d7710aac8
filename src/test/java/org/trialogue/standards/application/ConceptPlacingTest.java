package org.trialogue.standards.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.trialogue.drafting.Setting;
import org.trialogue.local.ApiClient;
import org.trialogue.local.SharedServices;
import org.trialogue.local.Tokens;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Search;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptPlace;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Concepts;

/** The secretariat adds concepts, moves them and retires them; whoever searches finds what they mean by now. */
class ConceptPlacingTest extends Setting {

    private static final String SECTORS = "sectors";

    @Autowired
    private ConceptPlacing placing;

    @Autowired
    private StoredConcepts expansion;

    @Autowired
    private Concepts concepts;

    @Autowired
    private StartingStandards starting;

    @Autowired
    private Search search;

    private Acting secretary;
    private MemberId worker;
    private final String mark = "k" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void people() {
        var scene = convened();
        secretary = scene.secretary();
        worker = scene.worker();
    }

    @Test
    void what_is_added_can_be_tagged_with_and_widens_searches() {
        var key = added("fishing", List.of("agriculture"));
        assertThat(concepts.in(SECTORS)).extracting(Concept::key).contains(key);
        assertThat(concepts.concept(SECTORS, key).orElseThrow().broader()).containsExactly("agriculture");
        assertThat(expansion.expand(List.of("fishing" + mark)))
                .singleElement()
                .satisfies(find -> assertThat(find.said().get("fr")).contains("fr fishing" + mark));
        refused("standards.refused.concept-taken", () -> add(key, List.of()));
        refused("standards.refused.concept-key", () -> add("Fishing " + mark, List.of()));
        refused("standards.refused.concept-kin", () -> add("x-" + mark, List.of("nowhere")));
    }

    @Test
    void nobody_else_adds_or_moves_anything_and_vocabularies_that_are_reckoned_with_take_nothing_in() {
        var key = added("mining", List.of());
        as(worker, () -> {
            assertThat(placing.may(SECTORS, worker)).isFalse();
            assertThatThrownBy(() -> placing.open(SECTORS, key, worker)).hasMessage("standards.refused.secretariat");
            assertThatThrownBy(() -> placing.place(SECTORS, key, ConceptPlace.under(List.of()), 1, worker))
                    .hasMessage("standards.refused.secretariat");
            assertThatThrownBy(
                            () -> placing.add(SECTORS, "y-" + mark, called("y"), ConceptPlace.under(List.of()), worker))
                    .hasMessage("standards.refused.secretariat");
        });
        refused(
                "standards.refused.vocabulary-closed",
                () -> placing.add(
                        "evidence-strength",
                        "y-" + mark,
                        called("y"),
                        ConceptPlace.under(List.of()),
                        secretary.member()));
    }

    @Test
    void a_concept_is_moved_under_another_but_not_under_itself() {
        var wide = added("wide", List.of());
        var narrow = added("narrow", List.of(wide));
        refused("standards.refused.concept-circle", () -> place(wide, ConceptPlace.under(List.of(narrow)), 1));
        refused(
                "standards.refused.concept-narrower",
                () -> place(wide, new ConceptPlace(List.of(), List.of(), true, null), 1));
        secretary(() -> place(narrow, new ConceptPlace(List.of("agriculture"), List.of(wide), false, null), 1));
        assertThat(concepts.concept(SECTORS, narrow).orElseThrow().broader()).containsExactly("agriculture");
        refused("standards.refused.changed-meanwhile", () -> place(narrow, ConceptPlace.under(List.of()), 1));
        assertThat(placing.history(SECTORS, narrow).getFirst().fields()).containsExactly("broader", "related");
    }

    @Test
    void what_is_a_part_of_a_retired_concept_comes_back_after_it_or_elsewhere() {
        var wide = added("wide", List.of());
        var narrow = added("narrow", List.of(wide));
        secretary(() -> place(narrow, new ConceptPlace(List.of(wide), List.of(), true, null), 1));
        secretary(() -> place(wide, new ConceptPlace(List.of(), List.of(), true, null), 1));
        refused("standards.refused.concept-kin", () -> place(narrow, ConceptPlace.under(List.of(wide)), 2));
        secretary(() -> place(narrow, ConceptPlace.under(List.of()), 2));
        secretary(() -> place(narrow, new ConceptPlace(List.of(), List.of(), true, null), 3));
        secretary(() -> place(wide, ConceptPlace.under(List.of()), 2));
        secretary(() -> place(narrow, ConceptPlace.under(List.of(wide)), 4));
        assertThat(concepts.concept(SECTORS, narrow).orElseThrow().broader()).containsExactly(wide);
    }

    @Test
    void what_editors_placed_stays_when_the_library_is_loaded_again() {
        var before = asSecretary("construction");
        secretary(() -> place(
                "construction", new ConceptPlace(List.of(), List.of("agriculture"), false, null), before.version()));
        jdbc.sql("update standards.loaded set sha256 = ''").update();
        starting.run(new DefaultApplicationArguments());
        assertThat(concepts.concept(SECTORS, "construction").orElseThrow().related())
                .containsExactly("agriculture");
        secretary(() -> place("construction", before.place(), before.version() + 1));
    }

    @Test
    void what_is_tagged_with_a_retired_concept_is_found_by_its_successor_and_by_its_old_name_and_comes_back() {
        var old = added("trawling", List.of());
        var now = added("fishery", List.of());
        var practice = told(old);
        found(old, practice);
        secretary(() -> place(old, new ConceptPlace(List.of(), List.of(), true, now), 1));
        assertThat(concepts.in(SECTORS)).extracting(Concept::key).contains(now).doesNotContain(old);
        assertThat(concepts.current(SECTORS, old)).isEqualTo(now);
        assertThat(expansion.expand(List.of("trawling" + mark)))
                .singleElement()
                .satisfies(find -> assertThat(find.said().get("fr")).contains("fr fishery" + mark));
        assertThat(expansion.values("sector", "trawling" + mark)).containsExactly(now);
        tagged(practice, now);
        found(now, practice);
        found(old, practice);
        refused("standards.refused.concept-kin", () -> add("z-" + mark, List.of(old)));
        secretary(() -> place(old, ConceptPlace.under(List.of()), 2));
        tagged(practice, old);
        assertThat(placing.history(SECTORS, old))
                .extracting(revised -> revised.fields().toString())
                .containsExactly("[returned]", "[retired]", "[]");
    }

    /** An address or a saved search that names either finds it. */
    private void found(String sector, String practice) {
        var query = search.asked(
                Map.of("q", List.of(""), "sector", List.of(sector), "kind", List.of("practice")), Locale.ENGLISH);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Viewing.as(worker, () -> search.find(query, worker))
                                .hits())
                        .extracting(hit -> hit.id())
                        .contains(practice));
    }

    private void tagged(String practice, String sector) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select body -> 'facets' ->> 'sector' from search.entry where kind = 'practice' and id = ?")
                                .param(practice)
                                .query(String.class)
                                .single())
                        .isEqualTo("[\"" + sector + "\"]"));
    }

    private String told(String sector) {
        var line =
                "{\"externalId\":\"%1$s\",\"language\":\"en\",\"title\":\"%1$s\",\"summary\":\"\",\"text\":\"Fees.\",\"sectors\":[\"%2$s\"]}"
                        .formatted("p-" + mark, sector);
        var answer =
                ApiClient.of(port, new Tokens(SharedServices.get()).ofLoader()).load(BodyPublishers.ofString(line));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("lines").path(0).path("id").asString();
    }

    private String added(String name, List<String> broader) {
        var key = name + "-" + mark;
        secretary(
                () -> placing.add(SECTORS, key, called(name + mark), ConceptPlace.under(broader), secretary.member()));
        return key;
    }

    private void add(String key, List<String> broader) {
        placing.add(SECTORS, key, called(key), ConceptPlace.under(broader), secretary.member());
    }

    private void place(String key, ConceptPlace place, int seen) {
        placing.place(SECTORS, key, place, seen, secretary.member());
    }

    private ConceptPlacing.Seen asSecretary(String key) {
        return Viewing.as(secretary.member(), () -> placing.open(SECTORS, key, secretary.member()));
    }

    private static ConceptWords called(String name) {
        return new ConceptWords(Map.of("en", name, "fr", "fr " + name, "es", "es " + name), Map.of());
    }

    private void refused(String key, Runnable deed) {
        assertThatThrownBy(() -> secretary(deed)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private void secretary(Runnable deed) {
        as(secretary.member(), deed);
    }

    private static void as(MemberId member, Runnable deed) {
        Viewing.as(member, () -> {
            deed.run();
            return true;
        });
    }
}
