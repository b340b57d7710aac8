package org.trialogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.knowledge.application.Importer;
import org.trialogue.knowledge.application.PracticeImport;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.local.Gate;
import org.trialogue.local.SharedServices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Audience.Sharing;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Query.View;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.domain.Chronicle;
import org.trialogue.search.domain.Chronicle.Year;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;

/** The portal without its index, and after it came back. */
@SpringBootTest(properties = "trialogue.search.index=search-away-test")
@Import(Council.class)
class AwayTest {

    private static final Gate GATE = new Gate(SharedServices.get().property("spring.elasticsearch.uris"));

    @Autowired
    private Search search;

    @Autowired
    private Completion completion;

    @Autowired
    private Entries entries;

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Index index;

    @Autowired
    private Council council;

    @Autowired
    private PracticeImport importing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void behindTheGate(DynamicPropertyRegistry registry) {
        registry.add("spring.elasticsearch.uris", GATE::url);
    }

    @Test
    void while_it_is_away_the_database_answers_and_afterwards_nothing_is_missing() {
        var inside = council.member(Affiliation.WORKERS);
        var outside = council.member(Affiliation.WORKERS);
        var room = council.sharedRoom(council.workingGroup(inside));
        var word = word();
        rebuild.ifDrifted();
        GATE.shut();
        entries.put(entry(word + "a", word, new Everyone()));
        entries.put(entry(word + "b", word, new Sharing(room)));
        assertThatThrownBy(indexing::catchUp).isInstanceOf(IndexAway.class);

        var asked = Query.of(word + " travailleur -licence", Locale.FRENCH);
        var seen = search.find(asked, inside);
        assertThat(completion.begun(new Typed(word), Locale.FRENCH, inside, 4)).isEqualTo(new Begun(List.of(), true));
        assertThat(seen.source()).isEqualTo(Source.DATABASE);
        assertThat(seen.total()).isEqualTo(2);
        assertThat(seen.hits()).extracting(Hit::id).containsExactlyInAnyOrder(word + "a", word + "b");
        assertThat(seen.hits().getFirst().passage().number()).isEqualTo("2");
        assertThat(seen.hits().getFirst().why()).contains("travailleurs");
        assertThat(seen.facets().get("theme")).containsExactly(new Count("recruitment", 2));
        var unseen = search.find(asked, outside);
        assertThat(unseen.hits()).extracting(Hit::id).containsExactly(word + "a");
        assertThat(unseen.kinds()).containsExactly(new Count("provision", 1));
        assertThat(search.find(Query.of("", Locale.FRENCH), outside).total()).isPositive();

        GATE.open();
        indexing.catchUp();
        index.refresh();
        assertThat(indexed(asked, inside)).containsExactlyInAnyOrder(word + "a", word + "b");
        assertThat(indexed(asked, outside)).containsExactly(word + "a");
    }

    @Test
    void the_database_gives_the_order_and_the_years_that_the_index_gives() {
        var viewer = council.member(Affiliation.WORKERS);
        var word = word();
        rebuild.ifDrifted();
        entries.putAll(List.of(
                told(word, "1", "Écoles de pêche", new Years(2001, 2001), "account", "controlled-study"),
                told(word, "2", "Ecole-port", new Years(2001, 2001), "account"),
                told(word, "3", "ecole Zebra", new Years(1990, null), "monitored"),
                told(word, "4", "Eau", null),
                told(word, "5", "École", new Years(1995, 1997), "evaluated"),
                told(word, "a-5", "École", new Years(1995, 1997), "evaluated"),
                told(word, "B5", "École", new Years(1995, 1997), "evaluated")));
        indexing.catchUp();
        index.refresh();
        var asked = Query.of(word, Locale.FRENCH);
        var byDate = ids(word, "2", "1", "5", "B5", "a-5", "3", "4");
        var byEvidence = ids(word, "1", "5", "B5", "a-5", "3", "2", "4");
        var early = ids(word, "5", "B5", "a-5", "3");
        assertThat(indexed(asked.orderedBy(Order.DATE), viewer)).isEqualTo(byDate);
        assertThat(indexed(asked.orderedBy(Order.EVIDENCE), viewer)).isEqualTo(byEvidence);
        assertThat(indexed(asked.during(new Years(null, 2000)).orderedBy(Order.DATE), viewer))
                .isEqualTo(early);
        assertThat(indexed(asked.during(new Years(2005, null)), viewer)).isEqualTo(ids(word, "3"));

        var chronicle = chronicle(asked, viewer, Source.INDEX);
        assertThat(chronicle.uncounted()).isOne();
        assertThat(chronicle.goingOn())
                .contains(new Year(1990, 1), new Year(1996, 4), new Year(1998, 1), new Year(2001, 3));

        var supported = search.find(asked, viewer).hits();
        GATE.shut();
        assertThat(search.find(asked, viewer).hits())
                .extracting(Hit::id, Hit::support)
                .containsExactlyInAnyOrderElementsOf(supported.stream()
                        .map(hit -> tuple(hit.id(), hit.support()))
                        .toList());
        assertThat(supported).extracting(hit -> hit.support().evidence()).contains("controlled-study", "monitored");
        assertThat(chronicle(asked, viewer, Source.DATABASE)).isEqualTo(chronicle);
        assertThat(away(asked.orderedBy(Order.DATE), viewer)).isEqualTo(byDate);
        assertThat(away(asked.orderedBy(Order.EVIDENCE), viewer)).isEqualTo(byEvidence);
        assertThat(away(asked.during(new Years(null, 2000)).orderedBy(Order.DATE), viewer))
                .isEqualTo(early);
        assertThat(away(asked.during(new Years(2005, null)), viewer)).isEqualTo(ids(word, "3"));
        assertThat(away(Query.of(word + " -evidence:evaluated", Locale.ENGLISH).orderedBy(Order.DATE), viewer))
                .isEqualTo(ids(word, "2", "1", "3", "4"));
        assertThat(search.alike(asked.inKind("provision"), word + "1", viewer, 5))
                .isEmpty();
        GATE.open();
    }

    @Test
    void while_it_is_away_words_in_quotes_must_be_there_and_a_word_says_nothing_in_its_own_language_alone() {
        var viewer = council.member(Affiliation.WORKERS);
        var word = word();
        entries.put(entry(word + "1", word, new Everyone()));
        entries.put(told(word, "2", "The car industry"));
        entries.put(told(word, "3", "The industry"));
        GATE.shut();
        var apart = search.find(Query.of("\"phrase that is nowhere\" " + word, Locale.ENGLISH), viewer);
        assertThat(apart.source()).isEqualTo(Source.DATABASE);
        assertThat(apart.remarks()).contains(Remark.QUOTES_APART);
        var quoted = search.find(Query.of("\"ne paient rien\" " + word + " nowhere" + word, Locale.FRENCH), viewer);
        assertThat(quoted.remarks()).containsExactly(Remark.RELAXED);
        assertThat(quoted.hits()).extracting(Hit::id).containsExactly(word + "1");
        var car = search.find(Query.of("car industry " + word, Locale.ENGLISH), viewer);
        assertThat(car.remarks()).isEmpty();
        assertThat(car.hits()).extracting(Hit::id).containsExactly(word + "2");
        assertThat(search.find(Query.of("instrument:a\0b " + word, Locale.ENGLISH), viewer)
                        .hits())
                .isNotEmpty();
        GATE.open();
    }

    @Test
    void while_it_is_away_words_that_ask_are_left_out_and_some_words_are_enough() {
        var viewer = council.member(Affiliation.WORKERS);
        var word = word();
        entries.put(entry(word, word, new Everyone()));
        GATE.shut();
        var whole = search.find(Query.of("que paient les travailleurs de " + word + " ?", Locale.FRENCH), viewer);
        assertThat(whole.remarks()).isEmpty();
        assertThat(whole.hits()).extracting(Hit::id).containsExactly(word);
        var some = search.find(Query.of("quelles amendes pour " + word + "?", Locale.FRENCH), viewer);
        assertThat(some.source()).isEqualTo(Source.DATABASE);
        assertThat(some.remarks()).containsExactly(Remark.RELAXED);
        assertThat(some.hits()).extracting(Hit::id).contains(word);
        var broken = new Query(word, "\0", Map.of("theme", List.of("recruit\0ment", "\0")), 0, Locale.FRENCH);
        assertThat(search.find(broken, viewer).total()).isOne();
        GATE.open();
    }

    @Test
    void an_import_in_the_middle_of_which_it_goes_away_is_whole_and_each_line_is_found_once() throws Exception {
        var viewer = council.member(Affiliation.WORKERS);
        var word = word();
        rebuild.ifDrifted();
        var outcomes = new ArrayList<Outcome>();
        var file = new SequenceInputStream(
                Collections.enumeration(List.of(lines(word, 0, 200), atOnce(GATE::shut), lines(word, 200, 203))));
        importing.load(new Importer("test " + word, Optional.empty()), file, told -> outcomes.add(told.outcome()));
        assertThat(outcomes).hasSize(203).containsOnly(Outcome.CREATED);
        assertThatThrownBy(indexing::catchUp).isInstanceOf(IndexAway.class);

        var lost = GATE.holds("POST /search-away-test/_bulk");
        GATE.open();
        var carrying = Thread.ofPlatform().start(() -> {
            while (lost.here().getCount() > 0) carried();
        });
        lost.here().await();
        GATE.shut();
        lost.free().countDown();
        carrying.join();

        GATE.open();
        caughtUp();
        var again = new ArrayList<Outcome>();
        importing.load(
                new Importer("test " + word, Optional.empty()), lines(word, 0, 203), told -> again.add(told.outcome()));
        assertThat(again).hasSize(203).containsOnly(Outcome.UNCHANGED);
        caughtUp();
        var asked = Query.of(word, Locale.ENGLISH);
        assertThat(indexed(asked, viewer)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(search.find(asked, viewer).total()).isEqualTo(203);
        assertThat(index.size().orElseThrow()).isEqualTo(expected());
    }

    @Test
    void what_is_committed_while_the_index_is_built_anew_is_in_the_new_one_however_early_it_was_written()
            throws Exception {
        var viewer = council.member(Affiliation.WORKERS);
        var word = word();
        rebuild.ifDrifted();
        var written = new CountDownLatch(1);
        var copied = new CountDownLatch(1);
        var writing = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    entries.put(entry(word, word, new Everyone()));
                    written.countDown();
                    awaited(copied);
                }));
        written.await();
        var underway = new AtomicReference<Thread>();
        var held = new AtomicReference<Gate.Held>();
        GATE.meets("POST /_aliases", () -> {
            copied.countDown();
            awaited(writing);
            caughtUp();
            held.set(GATE.holds("POST /search-away-test/_bulk"));
            entries.put(entry(word + "b", word, new Everyone()));
            underway.set(Thread.ofPlatform().start(indexing::catchUp));
            awaited(held.get().here());
        });
        rebuild.run();
        held.get().free().countDown();
        underway.get().join();
        caughtUp();
        assertThat(indexed(Query.of(word, Locale.FRENCH), viewer)).containsExactlyInAnyOrder(word, word + "b");
    }

    @Test
    void what_was_let_answer_is_not_given_up_any_more() {
        var building = index.begin();
        try {
            building.finish();
            building.abandon();
            assertThat(index.size()).isPresent();
        } finally {
            rebuild.run();
        }
    }

    private void carried() {
        try {
            indexing.catchUp();
        } catch (IndexAway away) {
            Thread.onSpinWait();
        }
    }

    private void caughtUp() {
        org.awaitility.Awaitility.await()
                .ignoreExceptionsInstanceOf(IndexAway.class)
                .until(() -> {
                    indexing.catchUp();
                    index.refresh();
                    return true;
                });
    }

    private long expected() {
        return jdbc.sql("select kept - refused from search.standing()")
                .query(Long.class)
                .single();
    }

    private static InputStream lines(String word, int from, int to) {
        var lines = IntStream.range(from, to)
                .mapToObj(number ->
                        "{\"externalId\":\"%1$s-%2$d\",\"language\":\"en\",\"title\":\"%1$s\",\"summary\":\"\",\"text\":\"%1$s\"}\n"
                                .formatted(word, number))
                .collect(Collectors.joining());
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Holds nothing, and does something when it is read. */
    private static InputStream atOnce(Runnable deed) {
        return new InputStream() {
            @Override
            public int read() {
                deed.run();
                return -1;
            }
        };
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaited(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static SearchEntry told(String word, String id, String title, @Nullable Years years, String... evidence) {
        return new SearchEntry(
                        "provision",
                        word + id,
                        1,
                        title,
                        "texts/" + word,
                        Locale.ENGLISH,
                        new Everyone(),
                        List.of(new Passage("", "texts/" + word, "About " + word + ".")),
                        Map.of("evidence", List.of(evidence)))
                .during(years);
    }

    private static SearchEntry told(String word, String id, String title) {
        return told(word, id, title, null);
    }

    private static List<String> ids(String word, String... ids) {
        return Stream.of(ids).map(id -> word + id).toList();
    }

    private List<String> away(Query asked, MemberId viewer) {
        var found = search.find(asked, viewer);
        assertThat(found.source()).isEqualTo(Source.DATABASE);
        return found.hits().stream().map(Hit::id).toList();
    }

    private Chronicle chronicle(Query asked, MemberId viewer, Source source) {
        var found = search.find(asked.shownAs(View.TIMELINE), viewer);
        assertThat(found.source()).isEqualTo(source);
        return Chronicle.of(found, Years.ANY, 2026);
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }

    private List<String> indexed(Query asked, MemberId viewer) {
        return org.awaitility.Awaitility.await()
                .until(() -> search.find(asked, viewer), results -> results.source() == Source.INDEX)
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }

    private static SearchEntry entry(String id, String word, Audience audience) {
        return new SearchEntry(
                "provision",
                id,
                1,
                "Projet " + word,
                "texts/" + id,
                Locale.FRENCH,
                audience,
                List.of(
                        new Passage("1", "texts/" + id + "#1", "Le préambule."),
                        new Passage("2", "texts/" + id + "#2", "Les travailleurs ne paient rien.")),
                Map.of("theme", List.of("recruitment")));
    }
}
