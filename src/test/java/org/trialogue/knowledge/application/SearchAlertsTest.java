package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.SavedSearch.Rhythm;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Audience;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.Audience.Sharing;
import org.trialogue.search.Entries;
import org.trialogue.search.Passage;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.Years;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.domain.Index;

/** What is told of saved searches, and what is not, on the real database and the real index. */
class SearchAlertsTest extends Setting {

    @Autowired
    private SavingSearches saving;

    @Autowired
    private SearchAlerts alerts;

    @Autowired
    private Entries entries;

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Index index;

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private Convened scene;
    private MemberId me;

    @BeforeEach
    void convene() {
        scene = convened();
        me = scene.worker();
        rebuild.ifDrifted();
    }

    @Test
    void what_is_new_is_told_once_with_its_language_and_the_words_found() throws SQLException {
        put("before", new Everyone(), "Known " + word);
        var id = saved(word);
        put("after", new Everyone(), "Retenues sur les " + word);
        due(id);
        alerts.run();
        assertThat(told(id))
                .singleElement()
                .satisfies(said ->
                        assertThat(said).contains("Title after", "French", word).doesNotContain("Title before"));
        due(id);
        alerts.run();
        assertThat(told(id)).hasSize(1);
    }

    @Test
    void however_much_is_new_nothing_of_it_is_passed_over() throws SQLException {
        var id = saved(word);
        put("first", new Everyone(), word + " before all the others");
        try {
            owned(
                    "insert into search.entry (kind, id, version, title, link, language, body, words, pending, meant, changed_at, told_at) select"
                            + " 'provision', '" + word
                            + "-' || n, 1, 'Other', 'texts/x', 'en', '{\"passages\": [], \"facets\": {}, \"renderings\": []}',"
                            + " '', false, true, clock_timestamp(), clock_timestamp() from generate_series(1, 5001) n");
            put("last", new Everyone(), word + " after all the others");
            due(id);
            alerts.run();
            assertThat(told(id))
                    .singleElement()
                    .satisfies(said -> assertThat(said).contains("Title first", "Title last"));
        } finally {
            owned("delete from search.entry where id like '" + word + "-%' and title = 'Other'");
        }
    }

    @Test
    void what_the_member_may_not_see_or_did_not_ask_for_is_not_told() throws SQLException {
        var id = saved('"' + word + " fees\"");
        put("theirs", new Sharing(convened().shared()), word + " fees of others");
        put("half", new Everyone(), word + " without what was asked");
        due(id);
        alerts.run();
        assertThat(told(id)).isEmpty();
        put("ours", new Sharing(scene.shared()), word + " fees of ours");
        due(id);
        alerts.run();
        assertThat(told(id))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("Title ours").doesNotContain("theirs", "half"));
    }

    @Test
    void what_was_taken_back_is_told_no_more() throws SQLException {
        var id = saved(word);
        put("one", new Everyone(), word + " first");
        put("two", new Everyone(), word + " second");
        due(id);
        alerts.run();
        assertThat(told(id)).singleElement().satisfies(said -> assertThat(said).contains("Title one", "Title two"));
        takeBack("one");
        alerts.run();
        assertThat(told(id))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("Title two").doesNotContain("Title one"));
        takeBack("two");
        alerts.run();
        assertThat(told(id)).isEmpty();
    }

    @Test
    void what_was_told_before_the_last_time_is_taken_back_as_well_and_all_goes_with_its_search() throws SQLException {
        var id = saved(word);
        put("one", new Everyone(), word + " first");
        due(id);
        alerts.run();
        put("two", new Everyone(), word + " second");
        put("ours", new Sharing(scene.shared()), word + " of ours");
        due(id);
        alerts.run();
        assertThat(told(id)).hasSize(3);
        assertThat(rooms(id)).containsExactly(scene.shared().value());
        takeBack("one");
        alerts.run();
        assertThat(told(id)).hasSize(2).noneMatch(said -> said.contains("Title one"));
        Viewing.as(me, () -> {
            saving.remove(id, me);
            return true;
        });
        assertThat(told(id)).isEmpty();
    }

    @Test
    void of_an_address_nothing_is_kept_but_the_search_itself() {
        var id = Viewing.as(
                me,
                () -> saving.save(
                        "Two\nlines",
                        Map.of("q", List.of(word + "\u0000fees"), "page", List.of("2"), "else", List.of("\u0000")),
                        Rhythm.DAILY,
                        me));
        assertThat(Viewing.as(me, () -> saving.of(me)))
                .filteredOn(saved -> saved.id().equals(id))
                .singleElement()
                .satisfies(saved -> {
                    assertThat(saved.name()).isEqualTo("Two lines");
                    assertThat(saved.address()).isEqualTo(Map.of("q", List.of(word + " fees")));
                });
    }

    @Test
    void what_was_not_going_on_in_the_years_of_a_search_is_not_told() throws SQLException {
        var asked = Map.of("q", List.of(word), "from", List.of("2000"), "to", List.of("2005"), "sort", List.of("date"));
        var id = Viewing.as(me, () -> saving.save(word, asked, Rhythm.DAILY, me));
        assertThat(Viewing.as(me, () -> saving.of(me)))
                .filteredOn(saved -> saved.id().equals(id))
                .singleElement()
                .satisfies(saved -> assertThat(saved.address()).isEqualTo(asked));
        put(entry("then", new Everyone(), word + " then").during(new Years(2004, 2010)));
        put(entry("later", new Everyone(), word + " later").during(new Years(2006, 2010)));
        due(id);
        alerts.run();
        assertThat(told(id))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("Title then").doesNotContain("Title later"));
    }

    @Test
    void nothing_is_told_during_a_pause_nor_of_it_afterwards() throws SQLException {
        var id = saved(word);
        pace(id, true);
        put("meanwhile", new Everyone(), word + " meanwhile");
        due(id);
        alerts.run();
        assertThat(told(id)).isEmpty();
        pace(id, false);
        alerts.run();
        assertThat(told(id)).isEmpty();
    }

    @Test
    void a_saved_search_is_its_members_own_even_in_the_database() {
        var id = saved(word);
        assertThat(Viewing.as(scene.employer(), () -> saving.of(scene.employer())))
                .isEmpty();
        assertThat(rowsSeenBy(scene.employer())).isZero();
        assertThatThrownBy(() -> Viewing.as(scene.employer(), () -> {
                    saving.remove(id, scene.employer());
                    return true;
                }))
                .hasMessage("knowledge.refused.no-search");
        assertThatThrownBy(() -> saved(" ")).hasMessage("knowledge.refused.search-name");
        assertThatThrownBy(() ->
                        Viewing.as(me, () -> saving.save("Everything", Map.of("page", List.of("2")), Rhythm.DAILY, me)))
                .hasMessage("knowledge.refused.search-blank");
    }

    private long rowsSeenBy(MemberId member) {
        return Viewing.as(
                member,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from knowledge.saved_search")
                        .query(Long.class)
                        .single()));
    }

    private UUID saved(String words) {
        return Viewing.as(me, () -> saving.save(words, Map.of("q", List.of(words)), Rhythm.DAILY, me));
    }

    private void pace(UUID id, boolean paused) {
        Viewing.as(me, () -> {
            saving.pace(id, Rhythm.DAILY, paused, me);
            return true;
        });
    }

    private void put(String name, Audience audience, String text) {
        put(entry(name, audience, text));
    }

    private void put(SearchEntry entry) {
        entries.put(entry);
        caughtUp();
    }

    private SearchEntry entry(String name, Audience audience, String text) {
        var id = word + "-" + name;
        var language = text.startsWith("Retenues") ? Locale.FRENCH : Locale.ENGLISH;
        return new SearchEntry(
                "provision",
                id,
                1,
                "Title " + name,
                "texts/" + id,
                language,
                audience,
                List.of(new Passage("1", "texts/" + id, text)),
                Map.of());
    }

    private void takeBack(String name) {
        entries.remove("provision", word + "-" + name, 2);
        caughtUp();
    }

    private void caughtUp() {
        indexing.catchUp();
        index.refresh();
    }

    private void owned(String sql) throws SQLException {
        try (var owner = owner();
                var deed = owner.createStatement()) {
            deed.executeUpdate(sql);
        }
    }

    /** A day passes: what was told until now was told ten minutes before the search is due, is understood long since, and it is due now. */
    private void due(UUID search) throws SQLException {
        try (var owner = owner();
                var aging = owner.createStatement()) {
            aging.executeUpdate(
                    "update search.entry set told_at = told_at - interval '1 day', meant = true, pending = false, revision = revision + 1 where id like '"
                            + word + "-%'");
            aging.executeUpdate(
                    "update knowledge.saved_search set since = since - interval '1 day', due_at = now() - interval '1 second' where id = '"
                            + search + "'");
        }
    }

    private List<String> told(UUID search) {
        return Viewing.as(
                me,
                () -> transaction.execute(status -> jdbc.sql(
                                "select arguments::text from notifications.notice where topic like ? and settled_at is null")
                        .param("knowledge.alert/" + search + "/%")
                        .query(String.class)
                        .list()));
    }

    private List<UUID> rooms(UUID search) {
        return Viewing.as(
                me,
                () -> transaction.execute(status -> jdbc.sql(
                                "select room_id from notifications.notice where topic like ? and settled_at is null and room_id is not null")
                        .param("knowledge.alert/" + search + "/%")
                        .query(UUID.class)
                        .list()));
    }
}
