package org.trialogue.search.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Entries;
import org.trialogue.search.Hit.Because;
import org.trialogue.search.Passage;
import org.trialogue.search.Query;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.MeaningAway;
import org.trialogue.search.domain.Sought.Slice;

/** What becomes of meaning that comes late, or cannot be computed. No other node computes meanwhile, and none writes this test's index. */
@SpringBootTest(properties = "trialogue.search.index=understanding-test")
class UnderstandingTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @Autowired
    private Entries entries;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Index index;

    @Autowired
    private Meaning meaning;

    @Autowired
    private FindingSearch search;

    @Autowired
    private Alone alone;

    @Autowired
    private Wake wake;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String name = "w" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "z";
    private java.sql.Connection holding;

    @BeforeEach
    void nobody_else_is_at_it() throws SQLException {
        indexing.stop();
        rebuild.ifDrifted();
        holding = database.getConnection();
        try (var statement = holding.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Understanding.LOCK + ")");
        }
    }

    @AfterEach
    void the_others_go_on() throws SQLException {
        try (var statement = holding.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + Understanding.LOCK + ")");
        }
        holding.close();
        indexing.start();
    }

    @Test
    void a_node_that_does_not_know_the_meaning_yet_takes_none_away() {
        put(name, "Grandmothers knit scarves for the winter fair in the mountains.");
        var before = kept(name);
        outbox.mean(before, meaning.model(), directions(before), NOON);
        var after = kept(name);
        assertThat(after.revision()).isGreaterThan(before.revision());

        index.write(List.of(after));
        index.write(List.of(before));
        index.refresh();
        assertThat(because("grandmothers who knit scarves for a winter fair in the mountains"))
                .contains(Because.MEANING);
    }

    @Test
    void that_it_indexed_what_it_knew_does_not_hide_what_came_meanwhile() {
        transaction.executeWithoutResult(status -> {
            put(name, "Grandmothers knit scarves.");
            var before = kept(name);
            outbox.mean(before, meaning.model(), directions(before), NOON);
            outbox.indexed(List.of(before));
            assertThat(pending(name)).isTrue();
            outbox.indexed(List.of(kept(name)));
            assertThat(pending(name)).isFalse();
        });
    }

    @Test
    void meaning_of_words_that_changed_meanwhile_is_not_kept() {
        put(name, "Grandmothers knit scarves.");
        var before = kept(name);
        entries.put(entry(name, 2, "Fishers mend nets."));
        outbox.mean(before, meaning.model(), directions(before), NOON);
        assertThat(kept(name).meant()).isEmpty();
        assertThat(kept(name).revision()).isGreaterThan(before.revision());
    }

    @Test
    void what_cannot_be_computed_is_set_aside_and_tried_again_later() {
        put(name + "a", "What the model computes.");
        put(name + "b", "What spoils it: " + name);
        put(name + "c", "What it computes as well.");
        all(understanding(new Spoilt(), NOON));
        assertThat(kept(name + "a").meant()).hasSize(1);
        assertThat(kept(name + "b").meant()).isEmpty();
        assertThat(kept(name + "c").meant()).hasSize(1);
        assertThat(failures(name + "b")).isEqualTo(1);

        all(understanding(new Spoilt(), NOON.plusSeconds(59)));
        assertThat(failures(name + "b")).isEqualTo(1);
        all(understanding(new Spoilt(), NOON.plusSeconds(61)));
        assertThat(failures(name + "b")).isEqualTo(2);
        all(understanding(meaning, NOON.plus(Duration.ofMinutes(2))));
        assertThat(kept(name + "b").meant()).isEmpty();
        all(understanding(meaning, NOON.plus(Duration.ofMinutes(4))));
        assertThat(kept(name + "b").meant()).hasSize(1);
        assertThat(failures(name + "b")).isZero();
    }

    @Test
    void what_was_understood_and_is_being_written_waits_until_it_rests() {
        put(name, "Grandmothers knit scarves.");
        all(understanding(meaning, Instant.now()));
        entries.put(entry(name, 2, "Grandmothers knit red scarves."));
        var meant = kept(name).meant().keySet();
        all(understanding(meaning, Instant.now()));
        assertThat(kept(name).meant().keySet()).isEqualTo(meant);
        all(understanding(meaning, Instant.now().plusSeconds(21)));
        assertThat(kept(name).meant().keySet()).isNotEqualTo(meant).hasSize(1);
    }

    @Test
    void new_words_are_tried_at_once() {
        put(name, "What spoils it: " + name);
        all(understanding(new Spoilt(), NOON));
        entries.put(entry(name, 2, "What the model computes."));
        all(understanding(new Spoilt(), NOON));
        assertThat(kept(name).meant()).hasSize(1);
    }

    @Test
    void a_model_that_is_away_sets_nothing_aside() {
        put(name, "What it would compute.");
        var away = understanding(
                new Spoilt() {
                    @Override
                    public List<float[]> ofPassages(List<String> passages) {
                        throw new MeaningAway("away");
                    }
                },
                NOON);
        org.assertj.core.api.Assertions.assertThatThrownBy(away::batch).isInstanceOf(MeaningAway.class);
        assertThat(failures(name)).isZero();
    }

    /** The real model, but for this test's word, at which it fails as the native library does. */
    private class Spoilt implements Meaning {

        @Override
        public String model() {
            return meaning.model();
        }

        @Override
        public int dimensions() {
            return meaning.dimensions();
        }

        @Override
        public List<float[]> ofPassages(List<String> passages) {
            if (passages.stream().anyMatch(passage -> passage.contains("spoils it: " + name)))
                throw new IllegalStateException("the model of meaning failed");
            return meaning.ofPassages(passages);
        }

        @Override
        public int pieces(String word) {
            return meaning.pieces(word);
        }

        @Override
        public float[] ofQuestion(String question) {
            return meaning.ofQuestion(question);
        }
    }

    private Understanding understanding(Meaning model, Instant now) {
        return new Understanding(outbox, model, alone, wake, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void all(Understanding understanding) {
        while (understanding.batch())
            ;
    }

    private void put(String id, String text) {
        entries.put(entry(id, 1, text));
    }

    private static SearchEntry entry(String id, long version, String text) {
        return new SearchEntry(
                "provision",
                id,
                version,
                "Draft",
                "texts/" + id,
                Locale.ENGLISH,
                new Everyone(),
                List.of(new Passage("1", "texts/" + id, text)),
                Map.of());
    }

    private Kept kept(String id) {
        return outbox.following("provision", id.substring(0, id.length() - 1), 10).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, float[]> directions(Kept entry) {
        var words = entry.meanings().getFirst();
        return Map.of(
                Kept.digest(meaning.model(), words),
                meaning.ofPassages(List.of(words)).getFirst());
    }

    private java.util.Set<Because> because(String question) {
        var found = search.find(
                Query.of(question, Locale.ENGLISH),
                java.util.Optional.empty(),
                new Slice(0, 50),
                java.util.OptionalDouble.of(1));
        return found.hits().stream()
                .filter(hit -> hit.id().equals(name))
                .findFirst()
                .orElseThrow()
                .because();
    }

    private boolean pending(String id) {
        return jdbc.sql("select pending from search.entry where kind = 'provision' and id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private int failures(String id) {
        return jdbc.sql("select mean_failures from search.entry where kind = 'provision' and id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
