package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.knowledge.Tags;
import org.trialogue.knowledge.domain.Contribution.State;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** From a draft to the library, and what is said of it there, on the real database. */
class CurationTest extends Setting {

    @Autowired
    private Contributing contributing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Experiences experiences;

    @Autowired
    private Retiring retiring;

    @Autowired
    private PastVersions versions;

    @Autowired
    private PracticeUsage usage;

    @Autowired
    private Curated curated;

    @Autowired
    private Attentions attentions;

    @Autowired
    private Notices notices;

    @Autowired
    private Practices practices;

    @Autowired
    private ReadingRows readings;

    @Autowired
    private RowReading reading;

    @Autowired
    private PracticeImport imports;

    private final String title = "Fees paid back " + UUID.randomUUID();
    private Convened scene;

    @BeforeEach
    void convene() {
        scene = convened();
    }

    @Test
    void what_each_group_endorses_stands_in_the_library_and_is_handed_to_search() {
        var key = published(account("Agencies paid fees back."));
        assertThat(practices.practice(key)).hasValueSatisfying(practice -> {
            assertThat(practice.account().title()).isEqualTo(title);
            assertThat(practice.imported()).isFalse();
        });
        assertThat(Viewing.as(scene.worker(), () -> curated.endorsedBy(key)))
                .containsExactly(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);
        assertThat(inSearch(key)).isEqualTo(1);
        assertThat(facet(key, "endorsement")).containsExactlyInAnyOrder("government", "employers", "workers");
    }

    @Test
    void whether_it_is_of_use_elsewhere_and_what_was_answered_to_its_findings_can_be_narrowed_by() {
        var about = Tags.parsed("transferability:adapted", "response:accepted");
        var key = published(account("Agencies paid fees back.").with(about));
        assertThat(facet(key, "transferability")).containsExactly("adapted");
        assertThat(facet(key, "response")).containsExactly("accepted");
        assertThat(practices.practice(key).orElseThrow().account().tags()).isEqualTo(about);
    }

    @Test
    void a_draft_is_seen_by_its_author_alone_even_without_a_condition() {
        var id = begun(null, "Agencies paid fees back.");
        assertThat(Viewing.as(scene.worker(), () -> contributing.find(id, scene.worker())))
                .isPresent();
        assertThat(Viewing.as(scene.employer(), () -> contributing.find(id, scene.employer())))
                .isEmpty();
        assertThat(rowsSeenBy(scene.employer(), id)).isZero();
        submit(id);
        assertThat(rowsSeenBy(scene.employer(), id)).isEqualTo(1);
    }

    @Test
    void nobody_reviews_in_anothers_name_even_in_the_database() {
        var id = begun(null, "Agencies paid fees back.");
        submit(id);
        assertThatThrownBy(() -> Viewing.as(
                        scene.employer(),
                        () -> transaction.execute(status -> jdbc.sql("""
                                        insert into knowledge.review values (?, ?, 1, ?, 'WORKERS', 'TITULAR', true, '', now())""")
                                .params(
                                        UUID.randomUUID(),
                                        id,
                                        scene.government().value())
                                .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void each_group_is_asked_and_no_more_once_it_has_spoken() {
        var id = begun(null, "Agencies paid fees back.");
        submit(id);
        assertThat(waitsFor(scene.employer(), id)).isEqualTo(1);
        assertThat(waitsFor(scene.government(), id)).isEqualTo(1);
        endorse(id, scene.employer());
        assertThat(waitsFor(scene.employer(), id)).isZero();
        assertThat(waitsFor(scene.government(), id)).isEqualTo(1);
    }

    @Test
    void what_is_given_back_is_changed_and_handed_in_anew() {
        var id = begun(null, "Agencies paid fees back.");
        submit(id);
        endorse(id, scene.government());
        review(id, scene.employer(), false, "How many agencies?");
        assertThat(found(id).state()).isEqualTo(State.RETURNED);
        Viewing.as(scene.worker(), () -> {
            contributing.keep(id, found(id).revision(), Locale.ENGLISH, account("Ten agencies did."), scene.worker());
            return null;
        });
        submit(id);
        assertThat(found(id).round()).isEqualTo(2);
        assertThat(found(id).endorsedBy()).isEmpty();
    }

    @Test
    void its_author_hears_of_each_round() {
        var id = begun(null, "Agencies paid fees back.");
        submit(id);
        review(id, scene.employer(), false, "How many agencies?");
        assertThat(waitsFor(scene.worker(), id)).isEqualTo(1);
        submit(id);
        assertThat(waitsFor(scene.worker(), id)).isZero();
        review(id, scene.employer(), false, "Which agencies?");
        assertThat(waitsFor(scene.worker(), id)).isEqualTo(1);
    }

    @Test
    void nobody_else_changes_its_words_even_in_the_database() {
        var id = begun(null, "Agencies paid fees back.");
        submit(id);
        for (var member : List.of(scene.employer(), scene.worker()))
            assertThatThrownBy(() -> Viewing.as(
                            member,
                            () -> transaction.execute(
                                    status -> jdbc.sql("update knowledge.contribution set account = '{}' where id = ?")
                                            .param(id)
                                            .update())))
                    .rootCause()
                    .hasMessageContaining("its author's");
    }

    @Test
    void what_it_is_about_is_its_tellers_word_and_what_we_call_it_stays_while_it_is_called_the_same() {
        var key = published(account("Agencies paid fees back.").with(Tags.parsed("target:women")));
        assertThat(practices.reading(key).keys("target")).containsExactly("women");
        var french = Map.of("fr", new Wording("Frais remboursés", "Dix agences ont remboursé."));
        readings.keep(key, Tags.parsed("target:women").read(french), Instant.now());
        var anew = account("Ten agencies paid fees back.").with(Tags.parsed("target:women", "right:no-forced-labour"));
        throughReview(begun(key, anew));
        assertThat(practices.reading(key).keys("right")).containsExactly("no-forced-labour");
        assertThat(practices.reading(key).wordings()).isEqualTo(french);
        throughReview(begun(key, anew.with(new AccountWords("Called otherwise", "In short", "Tried", null, null))));
        assertThat(practices.reading(key).wordings()).isEmpty();
        assertThat(practices.reading(key).keys("target")).containsExactly("women");
    }

    @Test
    void of_two_new_versions_the_second_begins_again_from_the_first() {
        var key = published(account("Agencies paid fees back."));
        var one = begun(key, "Ten agencies paid fees back.");
        var other = begun(key, "Twelve agencies paid fees back.");
        throughReview(one);
        assertThatThrownBy(() -> submit(other)).hasMessage("knowledge.refused.newer");
        assertThat(practices.practice(key).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void nothing_is_published_into_a_practice_that_was_retired_meanwhile() {
        var key = published(account("Agencies paid fees back."));
        var id = begun(key, "Ten agencies paid fees back.");
        submit(id);
        retire(key, scene.secretary().member());
        endorse(id, scene.employer());
        endorse(id, scene.government());
        var deputy = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        assertThatThrownBy(() -> endorse(id, deputy)).hasMessage("knowledge.refused.no-practice");
        assertThat(found(id).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void two_pages_of_one_author_do_not_overwrite_each_other() {
        var id = begun(null, "Agencies paid fees back.");
        var read = found(id).revision();
        keep(id, read, "First.");
        assertThatThrownBy(() -> keep(id, read, "Second.")).hasMessage("knowledge.refused.changed-meanwhile");
        assertThat(found(id).account().tried()).isEqualTo("First.");
    }

    @Test
    void whoever_only_looks_on_or_is_in_no_working_group_contributes_nothing() {
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        for (var member : List.of(observer, person("Nobody", Affiliation.WORKERS)))
            assertThatThrownBy(() -> Viewing.as(
                            member, () -> contributing.begin(null, Locale.ENGLISH, account("It was."), member)))
                    .hasMessage("knowledge.refused.no-mandate");
    }

    @Test
    void a_practice_told_anew_is_a_new_version_and_the_old_one_stays() {
        var key = published(account("Agencies paid fees back."));
        var id = begun(key, "Ten agencies paid fees back.");
        throughReview(id);
        assertThat(practices.practice(key).orElseThrow().version()).isEqualTo(2);
        assertThat(versions.version(key, 1).orElseThrow().account().tried()).isEqualTo("Agencies paid fees back.");
        assertThat(versions.of(key)).extracting(PastVersions.Past::version).containsExactly(2, 1);
    }

    @Test
    void what_members_say_of_a_practice_stands_beside_it_and_is_answered_once() {
        var key = published(account("Agencies paid fees back."));
        Viewing.as(scene.government(), () -> {
            attentions.choose("practices/" + key, Attention.FOLLOWED);
            return null;
        });
        Viewing.as(scene.employer(), () -> {
            experiences.used(key, "In three regions.", "GH", null, scene.employer());
            experiences.mistaken(key, "It was nine agencies.", scene.employer());
            return null;
        });
        var mistake = Viewing.as(
                scene.worker(),
                () -> transaction.execute(
                        status -> experiences.mistakes(key, 0, 1).some().getFirst()));
        assertThat(Viewing.as(scene.government(), () -> notices.news(50)))
                .filteredOn(posted -> posted.notice().link().equals("practices/" + key))
                .extracting(posted -> posted.notice().messageKey())
                .containsExactly("knowledge.notice.used");
        assertThatThrownBy(() -> answer(key, mistake.id(), scene.government()))
                .hasMessage("knowledge.refused.no-secretary");
        answer(key, mistake.id(), scene.worker());
        assertThatThrownBy(() -> answer(key, mistake.id(), scene.secretary().member()))
                .hasMessage("knowledge.refused.answered");
        assertThat(Viewing.as(
                        scene.government(),
                        () -> experiences.uptakes(key, 0, 10).some()))
                .singleElement()
                .satisfies(told -> assertThat(told.country()).isEqualTo("GH"));
    }

    @Test
    void the_secretariat_retires_a_practice_which_stays_at_its_address_and_leaves_the_search() {
        var key = published(account("Agencies paid fees back."));
        assertThatThrownBy(() -> retire(key, scene.worker())).hasMessage("knowledge.refused.no-secretary");
        retire(key, scene.secretary().member());
        assertThat(practices.practice(key)).isEmpty();
        assertThat(Viewing.as(scene.worker(), () -> retiring.retired(key)))
                .hasValueSatisfying(
                        gone -> assertThat(gone.retirement().reason()).isEqualTo("The law has changed."));
        assertThat(inSearch(key)).isZero();
    }

    @Test
    void what_was_retired_comes_back_with_a_reason_and_those_whom_it_concerns_are_told_each_time() {
        var key = published(account("Agencies paid fees back."));
        Viewing.as(scene.government(), () -> {
            attentions.choose("practices/" + key, Attention.FOLLOWED);
            return null;
        });
        var secretary = scene.secretary().member();
        assertThatThrownBy(() -> bringBack(key, "It is in force again.", secretary))
                .hasMessage("knowledge.refused.not-retired");
        retire(key, secretary);
        for (var told : List.of(scene.government(), scene.worker()))
            assertThat(newsOf(told, key)).containsOnlyOnce("knowledge.notice.retired");
        assertThatThrownBy(() -> bringBack(key, "It is in force again.", scene.worker()))
                .hasMessage("knowledge.refused.no-secretary");
        assertThatThrownBy(() -> bringBack(key, " ", secretary)).hasMessage("knowledge.refused.words-missing");
        bringBack(key, "It is in force again.", secretary);
        assertThat(practices.practice(key))
                .hasValueSatisfying(back -> assertThat(back.version()).isEqualTo(1));
        assertThat(inSearch(key)).isEqualTo(1);
        assertThat(Viewing.as(scene.worker(), () -> retiring.retired(key))).isEmpty();
        assertThat(Viewing.as(scene.worker(), () -> retiring.returned(key)))
                .hasValueSatisfying(back -> assertThat(back.reason()).isEqualTo("It is in force again."));
        for (var told : List.of(scene.government(), scene.worker()))
            assertThat(newsOf(told, key)).containsOnlyOnce("knowledge.notice.brought-back");
        throughReview(begun(key, "Ten agencies paid fees back."));
        retire(key, secretary);
        assertThat(inSearch(key)).isZero();
        bringBack(key, "Once more.", secretary);
        assertThat(inSearch(key)).isEqualTo(1);
        throughReview(begun(key, "Twelve agencies paid fees back."));
        assertThat(inSearch(key)).isEqualTo(1);
    }

    @Test
    void whoever_is_signed_in_may_report_a_mistake_and_no_more() {
        var key = published(account("Agencies paid fees back."));
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.OBSERVER);
        var stranger = person("Stranger", Affiliation.EMPLOYERS);
        for (var member : List.of(observer, stranger)) {
            Viewing.as(member, () -> {
                experiences.mistaken(key, "It was nine agencies.", member);
                return null;
            });
            assertThatThrownBy(() -> Viewing.as(member, () -> {
                        experiences.used(key, "In three regions.", "GH", null, member);
                        return null;
                    }))
                    .hasMessage("knowledge.refused.no-mandate");
        }
        assertThat(Viewing.as(
                        scene.worker(), () -> experiences.mistakes(key, 0, 9).some()))
                .extracting(mistake -> mistake.by().capacity())
                .containsExactlyInAnyOrder(Capacity.OBSERVER, null);
    }

    private List<String> newsOf(MemberId member, String key) {
        return Viewing.as(member, () -> notices.news(50)).stream()
                .filter(posted -> posted.notice().link().equals("practices/" + key))
                .map(posted -> posted.notice().messageKey())
                .toList();
    }

    private void bringBack(String key, String reason, MemberId member) {
        Viewing.as(member, () -> {
            retiring.bringBack(key, reason, member);
            return null;
        });
    }

    @Test
    void what_was_imported_is_told_anew_and_endorsed_as_any_other_and_another_import_leaves_it() {
        var external = "far-" + UUID.randomUUID();
        var key = Objects.requireNonNull(loaded(external, "As it came.").id());
        assertThat(practices.practice(key).orElseThrow().imported()).isTrue();
        throughReview(begun(key, "Ten agencies paid fees back."));
        assertThat(practices.practice(key)).hasValueSatisfying(told -> {
            assertThat(told.imported()).isFalse();
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.externalId()).isEqualTo(external);
            assertThat(told.account().confidence()).isEqualTo(Confidence.MEDIUM);
        });
        assertThat(Viewing.as(scene.worker(), () -> curated.endorsedBy(key))).hasSize(3);
        var again = loaded(external, "As it came, and more.");
        assertThat(again.outcome()).isEqualTo(PracticeImport.Outcome.REFUSED);
        assertThat(Objects.requireNonNull(again.problem()).messageKey()).isEqualTo("knowledge.row.adopted");
        assertThat(practices.practice(key).orElseThrow().version()).isEqualTo(2);
    }

    private PracticeImport.Told loaded(String external, String text) {
        var row = reading.read(
                Map.of("externalId", external, "language", "en", "title", title, "summary", "", "text", text));
        return imports.written(List.of(new PracticeImport.Numbered(1, row))).getFirst();
    }

    @Test
    void how_often_a_practice_is_used_is_told_as_sums_to_those_who_look_after_it() {
        var key = published(account("Agencies paid fees back."));
        usage.opened(key);
        usage.opened(key);
        usage.taken(List.of(key, "no-such-practice"));
        for (var editor : List.of(scene.worker(), scene.secretary().member()))
            assertThat(Viewing.as(editor, () -> usage.of(key, editor)))
                    .hasValueSatisfying(months -> assertThat(months)
                            .singleElement()
                            .satisfies(month -> assertThat(month.opened() + "/" + month.taken())
                                    .isEqualTo("2/1")));
        assertThat(Viewing.as(scene.employer(), () -> usage.of(key, scene.employer())))
                .isEmpty();
    }

    private String published(Account account) {
        var id = begun(null, account);
        throughReview(id);
        return Objects.requireNonNull(found(id).practice());
    }

    private void throughReview(UUID id) {
        submit(id);
        endorse(id, scene.employer());
        endorse(id, scene.government());
        endorse(id, mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY));
    }

    private UUID begun(@org.jspecify.annotations.Nullable String practice, String tried) {
        return begun(practice, account(tried));
    }

    private UUID begun(@org.jspecify.annotations.Nullable String practice, Account account) {
        return Viewing.as(scene.worker(), () -> contributing.begin(practice, Locale.ENGLISH, account, scene.worker()));
    }

    private void keep(UUID id, long revision, String tried) {
        Viewing.as(scene.worker(), () -> {
            contributing.keep(id, revision, Locale.ENGLISH, account(tried), scene.worker());
            return null;
        });
    }

    private void submit(UUID id) {
        Viewing.as(scene.worker(), () -> {
            contributing.submit(id, scene.worker());
            return null;
        });
    }

    private void endorse(UUID id, MemberId reviewer) {
        review(id, reviewer, true, "");
    }

    private void review(UUID id, MemberId reviewer, boolean endorsed, String remark) {
        Viewing.as(reviewer, () -> {
            reviewing.review(id, found(id).round(), endorsed, remark, reviewer);
            return null;
        });
    }

    private void answer(String key, UUID mistake, MemberId member) {
        Viewing.as(member, () -> {
            experiences.answer(key, mistake, "It is mended.", member);
            return null;
        });
    }

    private void retire(String key, MemberId member) {
        Viewing.as(member, () -> {
            retiring.retire(key, "The law has changed.", member);
            return null;
        });
    }

    private org.trialogue.knowledge.domain.Contribution found(UUID id) {
        return Viewing.as(
                scene.worker(), () -> contributing.find(id, scene.worker()).orElseThrow());
    }

    private long rowsSeenBy(MemberId member, UUID id) {
        return Viewing.as(
                member,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from knowledge.contribution")
                                .query(Long.class)
                                .single()
                        - jdbc.sql("select count(*) from knowledge.contribution where id <> ?")
                                .param(id)
                                .query(Long.class)
                                .single()));
    }

    private long waitsFor(MemberId member, UUID id) {
        return Viewing.as(
                member,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from notifications.inbox where waits and link = ?")
                                .param("contributions/" + id)
                                .query(Long.class)
                                .single()));
    }

    private long inSearch(String key) {
        return Viewing.as(
                scene.worker(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from search.entry where kind = 'practice' and id = ? and not removed")
                        .param(key)
                        .query(Long.class)
                        .single()));
    }

    private List<String> facet(String key, String facet) {
        return Viewing.as(
                scene.worker(),
                () -> transaction.execute(status ->
                        jdbc.sql("""
                                select jsonb_array_elements_text(body -> 'facets' -> ?) from search.entry
                                 where kind = 'practice' and id = ?""").params(facet, key).query(String.class).list()));
    }

    private Account account(String tried) {
        return new Account(
                "practice",
                title,
                "Ten agencies paid their fees back.",
                tried,
                null,
                Confidence.MEDIUM,
                new Period(2024, null),
                List.of("GH"),
                List.of("recruitment"),
                List.of(),
                List.of(),
                List.of("C181"),
                "A union",
                "Its report of 2025",
                null);
    }
}
