package org.trialogue.drafting.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.CommentThread.Resolved;
import org.trialogue.drafting.Remark;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.exporting.TextExport.Setting;
import org.trialogue.drafting.importing.FileReading;
import org.trialogue.drafting.importing.ImportedText;
import org.trialogue.drafting.importing.Signature;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;

/** A text goes out as a file and comes in again: what is the same, and what is not. */
class RoundTripTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Map<String, String> SIDES = Map.of(
            "platform.side.government", "Governments",
            "platform.side.employers", "Employers",
            "platform.side.workers", "Workers");
    private static final Signature SIGNATURE = new Signature("m", "employers", NOON);

    @Test
    void word_brings_back_suggested_paragraphs_breaks_and_rows_but_for_their_keys() {
        var there = WholeText.suggested();
        assertThat(shape(back("x.docx", ExportFormat.WORD, there, List.of()))).isEqualTo(shape(there));
    }

    @Test
    void word_brings_back_all_but_citations_which_are_words_and_bullets_which_stay_with_their_provision() {
        var here = shape(back("x.docx", ExportFormat.WORD, WholeText.all(), List.of()));
        assertThat(here)
                .isEqualTo(shape(WholeText.all())
                        .replaceFirst(
                                "\"text\":\" cite \"},\\{\"type\":\"citation\"[^}]*}}",
                                "\"text\":\" cite P029, art. 4\"}")
                        .replaceFirst(
                                "\\]},(\\{\"type\":\"bullet_list\".*?),\\{\"type\":\"table\"",
                                ",$1]},{\"type\":\"table\""));
    }

    @Test
    void a_footnote_comes_back_with_its_links_and_its_citations_in_words() {
        var there = WholeText.noted();
        var wanted = shape(there)
                .replaceFirst(
                        "\"text\":\" and \"\\},\\{\"type\":\"citation\"[^}]*}}", "\"text\":\" and C181, art. 7\"}");
        assertThat(wanted).contains("C181, art. 7").doesNotContain("citation");
        assertThat(shape(back("x.docx", ExportFormat.WORD, there, List.of()))).isEqualTo(wanted);
        assertThat(shape(back("x.html", ExportFormat.HTML, there, List.of()))).isEqualTo(wanted);
        assertThat(shape(back("x.md", ExportFormat.MARKDOWN, there, List.of()))).isEqualTo(wanted);
    }

    @Test
    void parts_that_begin_at_another_letter_or_number_come_back_so() {
        var there = WholeText.restarting();
        assertThat(Piece.of(there).parts().get(1).parts().get(1).parts())
                .extracting(Piece::number)
                .containsExactly("(d)", "(e)", "(h)");
        assertThat(shape(back("x.docx", ExportFormat.WORD, there, List.of()))).isEqualTo(shape(there));
        assertThat(shape(back("x.html", ExportFormat.HTML, there, List.of()))).isEqualTo(shape(there));
    }

    @Test
    void word_brings_back_a_rich_text_but_for_what_is_listed_here() {
        var there = Laid.of(WholeText.rich());
        var back = Laid.of(back("x.docx", ExportFormat.WORD, WholeText.rich(), List.of()));
        assertThat(there.differsFrom(back))
                .containsExactly(
                        // widths of columns are Word's to choose
                        "-       table_header(colwidth=[120])",
                        "+       table_header",
                        // citations, mentions and references are words
                        "-   paragraph They |may{deletion}|shall{insertion}| see |<citation(code=P029 ref=4) >|, "
                                + "|<mention(member=m label=Ada Lovelace) >| and provision |<reference(block=p1) >| here{link}",
                        // bullets right behind a provision are bullets of it
                        "- bullet_list",
                        "-   list_item",
                        "-     paragraph after a provision",
                        "+   paragraph They |may{deletion}|shall{insertion}| see P029, art. 4, @Ada Lovelace and provision 1| here{link}",
                        "+   bullet_list",
                        "+     list_item",
                        "+       paragraph after a provision",
                        // a picture that is not to be had is its description
                        "- image(src=/texts/1/images/2 alt=A ship in port)",
                        "+ paragraph (A ship in port)");
    }

    @Test
    void word_brings_back_a_comment_on_a_picture_where_its_description_stands() {
        var thread = said("A ship in port", new Place("i", 0, 1));
        var text = read("x.docx", ExportFormat.WORD, WholeText.rich(), List.of(thread));
        var doc = text.doc().toString();
        assertThat(text.comments()).singleElement().satisfies(comment -> {
            assertThat(doc)
                    .contains("\"" + comment.block()
                            + "\"},\"content\":[{\"type\":\"text\",\"text\":\"(A ship in port)\"");
            assertThat(List.of(comment.from(), comment.to())).containsExactly(0, 16);
            assertThat(comment.remarks()).containsExactly("Ada Lovelace (Workers): Both?");
        });
    }

    @Test
    void word_brings_back_comments_at_their_words_with_their_authors_named() {
        var ada = new Acting(new MemberId(UUID.randomUUID()), Affiliation.WORKERS, Capacity.TITULAR);
        var remarks = List.of(
                new Remark(ada, "Ada Lovelace", "Which members?", NOON), new Remark(ada, "Ada Lovelace", "All.", NOON));
        var done = Optional.of(new Resolved(ada, "Ada Lovelace", NOON));
        var thread = new CommentThread(
                ThreadId.fresh(), false, "shall", List.of(new Place("p1", 9, 14)), remarks, Optional.empty(), done);
        var text = read("x.docx", ExportFormat.WORD, WholeText.all(), List.of(thread));
        assertThat(text.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.remarks())
                    .containsExactly("Ada Lovelace (Workers): Which members?", "Ada Lovelace (Workers): All.");
            assertThat(comment.resolved()).isTrue();
            assertThat(comment.from()).isEqualTo(8);
            assertThat(comment.to()).isEqualTo(13);
        });
        assertThat(text.leftOut()).isEmpty();
    }

    @Test
    void word_brings_back_a_comment_that_reaches_over_several_provisions() {
        var thread = said("shall", new Place("p1", 9, 14), new Place("p7", 1, 5));
        var text = read("x.docx", ExportFormat.WORD, WholeText.all(), List.of(thread));
        assertThat(text.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.from()).isEqualTo(8);
            assertThat(comment.lastBlock()).isNotEqualTo(comment.block());
            assertThat(comment.to()).isEqualTo(4);
        });
    }

    @Test
    void a_page_brings_back_suggested_paragraphs_and_breaks() {
        var there = WholeText.suggested();
        assertThat(shape(back("x.html", ExportFormat.HTML, there, List.of()))).isEqualTo(shape(there));
    }

    @Test
    void a_page_and_markdown_bring_back_provisions_lists_notes_and_tables() {
        var page = shape(back("x.html", ExportFormat.HTML, WholeText.all(), List.of()));
        var markdown = shape(back("x.md", ExportFormat.MARKDOWN, WholeText.all(), List.of()));
        for (var kind :
                List.of("sub_provision", "footnote", "bullet_list", "table_header", "quote", "deletion", "link"))
            assertThat(List.of(page, markdown))
                    .allSatisfy(text -> assertThat(text).contains("\"" + kind + "\""));
        var plain = shape(back("x.txt", ExportFormat.PLAIN, WholeText.all(), List.of()));
        assertThat(List.of(page, markdown, plain))
                .allSatisfy(text -> assertThat(text).contains("\"holder\":\"employers\"", "\"holder\":\"Ghana\""));
        assertThat(page).contains("\"restart\":7", "\"colspan\":2");
        assertThat(markdown).contains("\"restart\":7");
    }

    private static CommentThread said(String quote, Place... places) {
        var ada = new Acting(new MemberId(UUID.randomUUID()), Affiliation.WORKERS, Capacity.TITULAR);
        var remark = new Remark(ada, "Ada Lovelace", "Both?", NOON);
        return new CommentThread(
                ThreadId.fresh(), false, quote, List.of(places), List.of(remark), Optional.empty(), Optional.empty());
    }

    private static Node back(String name, ExportFormat format, Node doc, List<CommentThread> threads) {
        return DocumentReader.read(
                Schema.document(), read(name, format, doc, threads).doc(), Limits.DOCUMENT);
    }

    private static ImportedText read(String name, ExportFormat format, Node doc, List<CommentThread> threads) {
        var setting = new Setting(
                Locale.ENGLISH, "Draft", member -> "Elena Rossi", key -> SIDES.getOrDefault(key, key), 0, threads);
        var next = new AtomicInteger();
        return FileReading.read(
                name, TextExport.of(doc, format, setting), () -> "b" + next.incrementAndGet(), SIGNATURE);
    }

    /** A document without the keys of blocks and changes, and without the time of those. */
    private static String shape(Node doc) {
        return doc.toJson().toString().replaceAll("\"(id|at)\":(null|\"[^\"]*\"),?", "");
    }
}
