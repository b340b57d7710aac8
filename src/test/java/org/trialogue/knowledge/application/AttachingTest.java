package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.Attachment;
import org.trialogue.knowledge.Attachment.TextState;
import org.trialogue.knowledge.Practices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.pages.Documents;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Hit;
import org.trialogue.search.Passage;
import org.trialogue.search.Query;
import org.trialogue.search.Search;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.application.Indexing;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.domain.Index;

/** What goes with a practice, from the draft to the page on which the search finds it, on the real database and the real index. */
class AttachingTest extends Setting {

    @Autowired
    private Contributing contributing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Retiring retiring;

    @Autowired
    private Attaching attaching;

    @Autowired
    private ReadingAttachments reading;

    @Autowired
    private PracticeEntries source;

    @Autowired
    private Practices practices;

    @Autowired
    private FileStore files;

    @Autowired
    private Search search;

    @Autowired
    private Indexing indexing;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Index index;

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    private Convened scene;

    @BeforeEach
    void convene() {
        scene = convened();
    }

    @Test
    void what_goes_with_a_draft_is_its_authors_until_it_is_handed_in() throws IOException {
        var id = begun(null);
        attach(id, "Annex.pdf", Documents.pdf(word));
        reading.run();
        var annex = attached(id, scene.worker()).getFirst();
        assertThat(annex.text()).isEqualTo(TextState.READ);
        assertThat(seenBy(scene.employer(), annex)).isZero();
        submit(id);
        assertThat(seenBy(scene.employer(), annex)).isEqualTo(3);
        assertThatThrownBy(() -> attach(id, "More.pdf", Documents.pdf(word))).hasMessage("knowledge.refused.not-open");
        withdraw(id);
        assertThat(seenBy(scene.employer(), annex)).isZero();
    }

    @Test
    void a_page_answers_once_its_practice_is_published_and_leads_to_that_page() throws IOException {
        var id = begun(null);
        attach(id, "Annex_4.pdf", Documents.pdf("Nothing of note.", "Ten of " + word + " paid back."));
        reading.run();
        assertThat(hits()).isEmpty();
        var key = published(id);
        var annex = attached(id, scene.employer()).getFirst();
        assertThat(hits()).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo(key);
            assertThat(hit.passage().number()).isEqualTo("Annex 4, p.\u00a02");
            assertThat(hit.passage().link()).isEqualTo(Attachment.link(key, annex.id(), 2));
        });
        assertThat(Viewing.as(
                        scene.employer(),
                        () -> attaching.find(key, annex.id()).flatMap(found -> attaching.page(found, 2))))
                .hasValueSatisfying(page -> assertThat(page.text()).contains(word));
        retire(key);
        assertThat(hits()).isEmpty();
    }

    @Test
    void what_is_read_after_the_publication_is_found_as_well_and_a_new_index_has_it() throws IOException {
        var id = begun(null);
        attach(id, "Annexe.docx", Documents.docx("Les " + word + " ont remboursé."));
        describe(id, "Annexe", "", Locale.FRENCH);
        var key = published(id);
        reading.run();
        assertThat(hits()).extracting(Hit::id).containsExactly(key);
        assertThat(hits().getFirst().passage().language()).isEqualTo(Locale.FRENCH);
        var handedIn = new ArrayList<SearchEntry>();
        source.all(handedIn::add);
        assertThat(handedIn)
                .filteredOn(entry -> entry.id().equals(key))
                .singleElement()
                .satisfies(entry -> assertThat(entry.passages())
                        .extracting(Passage::number, Passage::language)
                        .contains(tuple("Annexe", Locale.FRENCH)));
    }

    @Test
    void told_anew_a_practice_takes_its_attachments_along_until_they_are_taken_away() throws IOException {
        var first = begun(null);
        attach(first, "Annex.pdf", Documents.pdf(word));
        attach(first, "Form.pdf", Documents.pdf("A form."));
        var key = published(first);
        var anew = begun(key);
        var form = attached(anew, scene.worker()).getLast();
        assertThat(form.title()).isEqualTo("Form");
        Viewing.as(scene.worker(), () -> {
            attaching.remove(form.id(), scene.worker());
            return true;
        });
        published(anew);
        assertThat(practices.practice(key).orElseThrow().version()).isEqualTo(2);
        assertThat(titles(key, 2)).containsExactly("Annex");
        assertThat(titles(key, 1)).containsExactly("Annex", "Form");
        assertThat(Viewing.as(scene.employer(), () -> files.find(form.file()))).isPresent();
    }

    @Test
    void told_anew_unchanged_it_can_be_told_anew_again() throws IOException {
        var first = begun(null);
        attach(first, "Annex.pdf", Documents.pdf(word));
        var key = published(first);
        published(begun(key));
        published(begun(key));
        var more = begun(key);
        assertThat(attached(more, scene.worker())).extracting(Attachment::title).containsExactly("Annex");
        attach(more, "Form.pdf", Documents.pdf("A form."));
        published(more);
        var version = practices.practice(key).orElseThrow().version();
        assertThat(titles(key, version)).containsExactly("Annex", "Form");
        assertThat(titles(key, 1)).containsExactly("Annex");
    }

    @Test
    void what_is_taken_away_from_a_draft_is_gone_for_good() throws IOException {
        var id = begun(null);
        attach(id, "Annex.pdf", Documents.pdf(word));
        var annex = attached(id, scene.worker()).getFirst();
        assertThatThrownBy(() -> Viewing.as(scene.employer(), () -> {
                    attaching.remove(annex.id(), scene.employer());
                    return true;
                }))
                .hasMessage("knowledge.refused.attachment-gone");
        Viewing.as(scene.worker(), () -> {
            attaching.remove(annex.id(), scene.worker());
            return true;
        });
        assertThat(seenBy(scene.worker(), annex)).isZero();
        assertThat(rows(scene.worker(), "platform.content where shelf_id = '" + id + "'"))
                .isZero();
        assertThat(rows(scene.worker(), "platform.chunk where shelf_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void what_is_no_document_or_picture_is_refused_and_what_cannot_be_read_stays_with_the_reason() throws IOException {
        var id = begun(null);
        for (var name : List.of("Annex.pdf", "Annex.docx"))
            assertThatThrownBy(() -> attach(id, name, "#!/bin/sh\nrm -r .\n".getBytes(StandardCharsets.UTF_8)))
                    .hasMessage("knowledge.refused.attachment-kind");
        assertThat(rows(scene.worker(), "platform.chunk where shelf_id = '" + id + "'"))
                .isZero();
        attach(id, "Locked.pdf", Documents.encryptedPdf(word));
        reading.run();
        assertThat(attached(id, scene.worker()))
                .extracting(Attachment::title, Attachment::text)
                .containsExactly(tuple("Locked", TextState.ENCRYPTED));
    }

    @Test
    void one_that_is_longer_than_the_search_takes_in_says_how_far_it_is_known() throws IOException {
        var id = begun(null);
        attach(id, "Handbook.docx", Documents.docx(paragraphs(2_200)));
        attach(id, "Form.docx", Documents.docx("A form."));
        reading.run();
        assertThat(attached(id, scene.worker()))
                .extracting(Attachment::text, Attachment::isSearchedInPart)
                .containsExactly(tuple(TextState.READ, true), tuple(TextState.READ, false));
    }

    @Test
    void what_is_taken_in_is_shared_and_what_a_short_one_leaves_goes_to_the_longer_ones() throws IOException {
        var id = begun(null);
        attach(id, "Form.pdf", Documents.pdf("A form."));
        attach(id, "Handbook.pdf", Documents.pdf("One.", "Two.", "Three.", "Four.", "Five.", "Six."));
        attach(id, "Report.pdf", Documents.pdf("One.", "Two.", "Three.", "Four.", "Five."));
        reading.run();
        var key = published(id);
        assertThat(pages(key, 9)).containsExactly(1, 4, 4);
        assertThat(pages(key, 11)).containsExactly(1, 5, 5);
        assertThat(pages(key, 12)).containsExactly(1, 6, 5);
        assertThat(source.entry(practices.practice(key).orElseThrow()).passages())
                .extracting(Passage::number)
                .contains("Form", "Handbook, p.\u00a06", "Report, p.\u00a05");
    }

    /** How many pages of each attachment are handed in where so many passages are taken in. */
    private List<Integer> pages(String practice, int most) {
        return transaction.execute(
                status -> jdbc.sql("select jsonb_array_length(pages) from knowledge.attachments_of_published(?, ?)")
                        .params(practice, most)
                        .query(Integer.class)
                        .list());
    }

    /** Nine hundred characters each. */
    private static String[] paragraphs(int count) {
        return Collections.nCopies(count, "Nobody pays for work. ".repeat(41)).toArray(String[]::new);
    }

    private void attach(UUID contribution, String name, byte[] content) {
        Viewing.as(
                scene.worker(),
                () -> attaching.add(contribution, name, new ByteArrayInputStream(content), scene.worker()));
    }

    private void describe(UUID contribution, String title, String alt, Locale language) {
        var annex = attached(contribution, scene.worker()).getFirst();
        Viewing.as(scene.worker(), () -> {
            attaching.describe(annex.id(), title, alt, language, scene.worker());
            return true;
        });
    }

    private List<Attachment> attached(UUID contribution, MemberId reader) {
        return Viewing.as(reader, () -> attaching.of(contribution));
    }

    private List<String> titles(String key, int version) {
        return Viewing.as(scene.employer(), () -> attaching.of(key, version)).stream()
                .map(Attachment::title)
                .toList();
    }

    /** How many of an attachment's row, its file and its words somebody sees. */
    private long seenBy(MemberId member, Attachment attachment) {
        return rows(member, "knowledge.attachment where id = '" + attachment.id() + "'")
                + rows(member, "knowledge.attachment_text where file_id = '" + attachment.file() + "'")
                + Viewing.as(member, () -> files.find(attachment.file())).stream()
                        .count();
    }

    private long rows(MemberId member, String of) {
        return Viewing.as(
                member,
                () -> transaction.execute(status ->
                        jdbc.sql("select count(*) from " + of).query(Long.class).single()));
    }

    private List<Hit> hits() {
        rebuild.ifDrifted();
        indexing.catchUp();
        index.refresh();
        return search.find(Query.of(word, Locale.ENGLISH), scene.employer()).hits();
    }

    private UUID begun(@Nullable String practice) {
        return Viewing.as(
                scene.worker(), () -> contributing.begin(practice, Locale.ENGLISH, account(), scene.worker()));
    }

    private String published(UUID id) {
        submit(id);
        var deputy = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.DEPUTY);
        for (var reviewer : List.of(scene.employer(), scene.government(), deputy))
            Viewing.as(reviewer, () -> {
                reviewing.review(id, 1, true, "", reviewer);
                return true;
            });
        return Objects.requireNonNull(Viewing.as(
                scene.worker(),
                () -> contributing.find(id, scene.worker()).orElseThrow().practice()));
    }

    private void submit(UUID id) {
        Viewing.as(scene.worker(), () -> {
            contributing.submit(id, scene.worker());
            return true;
        });
    }

    private void withdraw(UUID id) {
        Viewing.as(scene.worker(), () -> {
            contributing.withdraw(id, scene.worker());
            return true;
        });
    }

    private void retire(String key) {
        var secretary = scene.secretary().member();
        Viewing.as(secretary, () -> {
            retiring.retire(key, "The law has changed.", secretary);
            return true;
        });
    }

    private static Account account() {
        return new Account(
                "practice",
                "Fees paid back",
                "In short.",
                "Agencies paid fees back.",
                null,
                Confidence.HIGH,
                new Period(2020, 2021),
                List.of("GH"),
                List.of("recruitment"),
                List.of("workers"),
                List.of(),
                List.of("C181"),
                "The union",
                "Our report",
                null);
    }
}
