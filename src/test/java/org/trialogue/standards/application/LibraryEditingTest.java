package org.trialogue.standards.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkLink.State;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.InstrumentDraft.ArticleDraft;
import org.trialogue.standards.Revised;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.VocabularyEditing.Seen;
import tools.jackson.databind.json.JsonMapper;

/** The secretariat edits the library, each change on record and none of what was there lost, on the real database. */
@WithCouncil
class LibraryEditingTest {

    @Autowired
    Council council;

    @Autowired
    InstrumentEditing editing;

    @Autowired
    CrosswalkDeciding crosswalk;

    @Autowired
    RatificationImport ratifications;

    @Autowired
    VocabularyEditing vocabulary;

    @Autowired
    Standards standards;

    @Autowired
    Concepts concepts;

    @Autowired
    StoredConcepts expansion;

    @Autowired
    StartingStandards starting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MemberId secretary = new MemberId(new UUID(0, 0));
    private MemberId worker = new MemberId(new UUID(0, 0));
    private String code = "";

    @BeforeEach
    void people() {
        var body = council.convene();
        secretary = body.secretary().member();
        worker = body.workers().member();
        code = "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void what_the_secretariat_adds_is_there_for_all_and_on_record() {
        asked(() -> editing.add(draft("First", List.of(article("1"))), secretary));
        assertThat(standards.instrument(code))
                .get()
                .satisfies(added -> assertThat(added.articles()).hasSize(1));
        assertThat(standards.find(code, Locale.ENGLISH, 5)).hasSize(1);
        assertThat(recorded("standards.instrument-added")).isOne();
        assertThat(asked(() -> editing.history(code)))
                .singleElement()
                .satisfies(added -> assertThat(added.by().id()).isEqualTo(secretary));
        refused("standards.refused.code-taken", () -> editing.add(draft("Again", List.of()), secretary));
    }

    @Test
    void nobody_else_edits_anything() {
        var link = link();
        for (var other : List.of(worker, secretary)) {
            // in the name of the secretary, but by the worker
            as(worker, () -> {
                refused("standards.refused.secretariat", () -> editing.add(draft("First", List.of()), other));
                refused("standards.refused.secretariat", () -> editing.open("C029", other));
                refused(
                        "standards.refused.secretariat",
                        () -> crosswalk.decide(link.id(), link.state(), State.CONFIRMED, other));
                refused("standards.refused.secretariat", () -> crosswalk.propose(link.subject(), "C029", "25", other));
                refused("standards.refused.secretariat", () -> ratifications.preview(new byte[0], other));
                refused(
                        "standards.refused.secretariat",
                        () -> vocabulary.change("themes", "wages", words("Pay"), 0, other));
                return true;
            });
        }
    }

    @Test
    void an_article_left_out_is_withdrawn_and_each_version_can_be_read() {
        asked(() -> editing.add(draft("First", List.of(article("1"), article("2"))), secretary));
        var seen = asked(() -> editing.open(code, secretary).orElseThrow().version());
        asked(() -> editing.change(draft("Second", List.of(article("1"))), seen, secretary));
        assertThat(standards.instrument(code).orElseThrow().articles()).hasSize(1);
        assertThat(asked(() -> editing.open(code, secretary))
                        .orElseThrow()
                        .draft()
                        .articles())
                .extracting(ArticleDraft::ref, ArticleDraft::withdrawn)
                .contains(tuple("2", true));
        assertThat(asked(() -> editing.history(code)))
                .extracting(Revised::number)
                .containsExactly(2, 1);
        assertThat(editing.at(code, 1).orElseThrow().articles()).hasSize(2);
        assertThat(editing.at(code, 1).orElseThrow().title(Locale.ENGLISH)).isEqualTo("First");
        refused(
                "standards.refused.changed-meanwhile",
                () -> editing.change(draft("Third", List.of()), seen, secretary));
    }

    @Test
    void what_is_withdrawn_is_offered_no_more_and_stays_for_those_who_cite_it() {
        asked(() -> editing.add(draft("First", List.of()), secretary));
        asked(() -> editing.change(draft("First", List.of(), true), 1, secretary));
        assertThat(standards.find(code, Locale.ENGLISH, 5)).isEmpty();
        assertThat(standards.all()).noneMatch(each -> each.code().equals(code));
        assertThat(standards.instrument(code)).get().matches(each -> each.withdrawn());
    }

    @Test
    void what_was_edited_stays_when_the_library_is_loaded_again() {
        var before = asked(() -> editing.open("R202", secretary)).orElseThrow();
        var titles = new HashMap<>(before.draft().titles());
        titles.put("pt", "Recomendação " + code);
        asked(() -> editing.change(titled(before.draft(), titles), before.version(), secretary));
        jdbc.sql("update standards.loaded set sha256 = 'other' where name = 'standards'")
                .update();
        starting.run(new DefaultApplicationArguments());
        assertThat(standards.instrument("R202").orElseThrow().titles()).containsEntry("pt", "Recomendação " + code);
    }

    @Test
    void a_code_is_the_same_whatever_its_case_and_a_later_loading_is_not_stopped_by_it() {
        asked(() -> editing.add(draft("Ours", List.of()), secretary));
        var capitals = code.toUpperCase(Locale.ROOT);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            load(shipped(capitals), shipped("S" + capitals));
            assertThat(standards.instrument(capitals))
                    .get()
                    .satisfies(found -> assertThat(found.title(Locale.ENGLISH)).isEqualTo("Ours"));
            load(shipped("s" + code));
            assertThat(standards.instrument("s" + code))
                    .get()
                    .satisfies(found -> assertThat(found.code()).isEqualTo("S" + capitals));
        });
    }

    private void load(InstrumentLoading.Fact... facts) {
        new InstrumentLoading(jdbc, JsonMapper.shared())
                .load(new InstrumentLoading.File(List.of(facts)), new InstrumentLoading.Gists(Map.of()));
    }

    @Test
    void a_code_that_is_an_address_of_something_else_is_refused() {
        for (var kept : List.of("new", "FIND", "SDG-targets", "ilo-11-forced-labour")) {
            code = kept;
            refused("standards.refused.code-kept", () -> editing.add(draft("First", List.of()), secretary));
        }
    }

    private static InstrumentLoading.Fact shipped(String code) {
        return new InstrumentLoading.Fact(
                code,
                "Shipped",
                Map.of(),
                "guidelines",
                "Tests",
                2000,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "A test");
    }

    @Test
    void a_link_is_confirmed_once_by_somebody_on_some_day() {
        var link = link();
        var now = link.state() == State.CONFIRMED ? State.PROPOSED : State.CONFIRMED;
        asked(() -> crosswalk.decide(link.id(), link.state(), now, secretary));
        var decided = link(link.id());
        assertThat(decided.state()).isEqualTo(now);
        assertThat(decided.by()).isEqualTo(secretary);
        assertThat(decided.at()).isNotNull();
        assertThat(recorded("standards.link-decided")).isOne();
        refused(
                "standards.refused.decided-meanwhile",
                () -> crosswalk.decide(link.id(), link.state(), State.WITHDRAWN, secretary));
    }

    @Test
    void a_withdrawn_link_no_longer_leads_anywhere_and_is_not_lost() {
        asked(() -> editing.add(draft("First", List.of(article("1"))), secretary));
        var id = asked(() -> crosswalk.propose("remedy", code.toLowerCase(Locale.ROOT), "1", secretary));
        assertThat(crosswalk.to(code))
                .singleElement()
                .satisfies(leading -> assertThat(leading.subject().key()).isEqualTo("remedy"));
        asked(() -> crosswalk.decide(id, State.PROPOSED, State.WITHDRAWN, secretary));
        assertThat(crosswalk.to(code)).isEmpty();
        assertThat(link(id).state()).isEqualTo(State.WITHDRAWN);
        refused("standards.refused.link-there", () -> crosswalk.propose("remedy", code, "1", secretary));
        refused("standards.refused.number", () -> crosswalk.propose("remedy", "sdg-targets", "99.9", secretary));
        refused("standards.refused.place", () -> crosswalk.propose("remedy", "nowhere", "1", secretary));
    }

    @Test
    void a_new_word_reaches_facets_and_search_across_languages_at_once() {
        var seen = asked(() -> vocabulary.open("sectors", "agriculture", secretary));
        var before = seen.words();
        var version = seen.version();
        var synonyms = new HashMap<>(before.synonyms());
        synonyms.put("en", List.of("zeta" + code.substring(2)));
        var labels = new HashMap<>(before.labels());
        labels.put("fr", "Culture " + code);
        asked(() ->
                vocabulary.change("sectors", "agriculture", new ConceptWords(labels, synonyms), version, secretary));
        assertThat(expansion.word("sector", "agriculture", Locale.FRENCH)).contains("Culture " + code);
        assertThat(expansion.expand(List.of("zeta" + code.substring(2))))
                .singleElement()
                .satisfies(find ->
                        assertThat(find.said().get("fr")).contains(("Culture " + code).toLowerCase(Locale.ROOT)));
        assertThat(vocabulary.history("sectors", "agriculture").getFirst().fields())
                .contains("labels", "synonyms");
        refused(
                "standards.refused.changed-meanwhile",
                () -> vocabulary.change("sectors", "agriculture", before, version, secretary));
        assertThat(asked(() -> vocabulary.open("sectors", "agriculture", secretary)))
                .isEqualTo(new Seen(new ConceptWords(labels, synonyms), version + 1));
        asked(() -> vocabulary.change("sectors", "agriculture", before, version + 1, secretary));
    }

    private CrosswalkLink link() {
        return crosswalk.subject("data").orElseThrow().links().getFirst();
    }

    private CrosswalkLink link(UUID id) {
        return crosswalk.subjects().stream()
                .flatMap(subject -> subject.links().stream())
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private InstrumentDraft draft(String title, List<ArticleDraft> articles) {
        return draft(title, articles, false);
    }

    private InstrumentDraft draft(String title, List<ArticleDraft> articles, boolean withdrawn) {
        return new InstrumentDraft(
                code,
                Map.of("en", title),
                "guidelines",
                "Tests",
                2000,
                null,
                null,
                List.of("wages"),
                articles,
                null,
                "A test",
                withdrawn);
    }

    private static InstrumentDraft titled(InstrumentDraft draft, Map<String, String> titles) {
        return new InstrumentDraft(
                draft.code(),
                titles,
                draft.type(),
                draft.body(),
                draft.adopted(),
                draft.adoptedOn(),
                draft.inForceOn(),
                draft.themes(),
                draft.articles(),
                draft.note(),
                draft.source(),
                draft.withdrawn());
    }

    private static ArticleDraft article(String ref) {
        return new ArticleDraft(ref, "asks something", false);
    }

    private static ConceptWords words(String label) {
        return new ConceptWords(Map.of("en", label, "fr", label, "es", label), Map.of());
    }

    private long recorded(String deed) {
        return council.as(
                secretary,
                () -> jdbc.sql("select count(*) from audit.record where deed = ? and member_id = ?")
                        .params(deed, secretary.value())
                        .query(Long.class)
                        .single());
    }

    private void refused(String key, Runnable deed) {
        assertThatThrownBy(() -> asWhoever(deed)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    /** As the secretary, unless somebody was named already. */
    private void asWhoever(Runnable deed) {
        if (Viewing.member().isPresent()) deed.run();
        else asked(deed);
    }

    private void asked(Runnable deed) {
        as(secretary, () -> {
            deed.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T asked(Supplier<T> deed) {
        return as(secretary, deed);
    }

    private static <T extends @Nullable Object> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
