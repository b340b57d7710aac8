package org.trialogue.drafting.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.drafting.importing.Documents.kinds;
import static org.trialogue.drafting.importing.Documents.read;
import static org.trialogue.drafting.importing.Documents.words;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Web pages, and Markdown, which stands for one. */
class PagesTest {

    @Test
    void numbered_items_become_provisions_with_their_letters_and_romans() {
        var plain = Documents.plain("1. Members should:\n(a) inspect;\n(b) report.\n\n7. Seven.");
        var page = page("<ol><li>Members should:<ol><li>inspect;<li>report.</ol></ol><ol start=7><li>Seven.</ol>");
        assertThat(page.doc()).isEqualTo(plain.doc());
    }

    @Test
    void paragraphs_without_number_between_two_parts_may_be_many() {
        var many = 200_000;
        var page = page("<ol><li>Members should:<ol><li>inspect;</ol>" + "<p>so".repeat(many)
                + "<ol start=2><li>report.</ol></ol>");
        var parts = page.doc().at("/content/1/content/1/content");
        assertThat(parts.size()).isEqualTo(2);
        assertThat(parts.get(0).get("content").size()).isEqualTo(1 + many);
        assertThat(words(parts.get(1))).isEqualTo("report.");
    }

    @Test
    void markdown_gives_the_same_document_as_plain_text() {
        var plain = Documents.plain("1. Members should:\n(a) inspect;\n(b) report.\n\n7. Seven.");
        var markdown = markdown("1. Members should:\n\n   (a) inspect;\n\n   (b) report.\n\n<!-- -->\n\n7. Seven.\n");
        assertThat(markdown.doc()).isEqualTo(plain.doc());
    }

    @Test
    void a_page_with_one_first_heading_has_its_title_from_it() {
        var text = page("<h1>Guide</h1><h2>Aims</h2><p>Words.</p><h4>Details</h4>");
        assertThat(text.title()).isEqualTo("Guide");
        assertThat(kinds(text.doc())).containsExactly("title", "heading", "paragraph", "heading");
        assertThat(text.doc().at("/content/1/attrs/level").asInt()).isEqualTo(1);
        assertThat(text.doc().at("/content/3/attrs/level").asInt()).isEqualTo(3);
    }

    @Test
    void scripts_forms_and_pictures_stay_behind_and_it_is_told() {
        var text = page("<p>Before<script>alert(1)</script><img src='http://tracker.example/x.png'> after.</p>"
                + "<form><input name=q></form><p><a href='javascript:alert(1)'>Press</a></p>");
        assertThat(words(text.doc())).isEqualTo(" Before after. Press");
        assertThat(text.doc().toString()).doesNotContain("javascript", "tracker", "alert");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.IMAGES, 1, LeftOut.ACTIVE_PARTS, 2, LeftOut.LINKS, 1));
    }

    @Test
    void pictures_within_markdown_do_not_count_as_its_words() {
        var picture = "data:image/png;base64," + "iVBORw0KGgo".repeat(400_000);
        var text = markdown("Before ![](" + picture + ") after. ![][one]\n\n[one]: <" + picture + ">\n");
        assertThat(words(text.doc())).isEqualTo(" Before after.");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.IMAGES, 2));
    }

    @Test
    void markdown_of_too_many_words_is_refused() {
        var words = "word ".repeat(1_000_001);
        assertThatThrownBy(() -> markdown(words)).hasMessage("drafting.refused.too-long");
    }

    @Test
    void notes_of_markdown_stand_where_they_are_called() {
        var text = markdown("Members shall[^1] act.\n\n[^1]: See C029.\n");
        assertThat(text.doc().at("/content/1/content/1/type").asString()).isEqualTo("footnote");
        assertThat(text.doc().at("/content/1/content/1/content/0/text").asString())
                .isEqualTo("See C029.");
        assertThat(text.doc().get("content").size()).isEqualTo(2);
    }

    @Test
    void a_note_that_is_called_often_stands_where_it_is_called_first() {
        var text = markdown("Members[^1] shall[^1] act.\n\n[^1]: See C029.\n");
        assertThat(text.doc().at("/content/1/content/1/content/0/text").asString())
                .isEqualTo("See C029.");
        assertThat(text.doc().at("/content/1/content/2/text").asString()).isEqualTo(" shall");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.LINKS, 1));
    }

    @Test
    void a_heading_that_leads_back_to_the_contents_is_no_note() {
        var text =
                page("<ul><li id=toc><a href='#s'>Aims</a></ul><h2 id=s>Aims <a href='#toc'>up</a></h2><p>Words.</p>");
        assertThat(kinds(text.doc())).containsExactly("title", "bullet_list", "heading", "paragraph");
    }

    @Test
    void tables_of_markdown_are_tables() {
        var text = markdown("Before.\n\n| Left | Right |\n| --- | --- |\n| one | **two** |\n");
        assertThat(kinds(text.doc())).containsExactly("title", "paragraph", "table");
        assertThat(text.doc().at("/content/2/content/0/content/0/type").asString())
                .isEqualTo("table_header");
        assertThat(text.doc()
                        .at("/content/2/content/1/content/1/content/0/content/0/marks/0/type")
                        .asString())
                .isEqualTo("strong");
    }

    @Test
    void other_pages_may_call_a_block_as_the_portal_calls_its_numbered_ones() {
        var text = page(
                "<p class=n><b>Note</b> not less than <i>ten</i> days</p>"
                        + "<ul><li><div class=n><b>x</b><div>Inside.</div></div></ul><div class=n><b>2.</b> More <div>below.</div></div>");
        assertThat(words(text.doc())).isEqualTo("Note not less than ten days x Inside. More below.");
    }

    @Test
    void a_footnote_keeps_its_links_and_tells_which_letters_became_plain() {
        var text = page(
                "<p>Act.<sup><a id=r href='#f'>1</a></sup></p><div id=f>See <u>this</u> <a href='https://www.ilo.org'>page</a>"
                        + " <a href='#r'>back</a></div>");
        assertThat(text.leftOut()).isEqualTo(Map.of(LeftOut.NOTE_LETTERS, 1));
    }

    @Test
    void a_page_may_begin_with_any_number_of_comments() {
        var comments = "<!-- saved - from -- there -->\n".repeat(50_000);
        var text = read("draft.txt", (comments + "<html><body><p>Words.</p>").getBytes(StandardCharsets.UTF_8));
        assertThat(words(text.doc())).isEqualTo(" Words.");
    }

    @Test
    void insertions_and_deletions_become_suggestions() {
        var text = page("<p>They <del>may</del><ins>shall</ins> act.</p><ins><p>New.</p></ins>");
        assertThat(text.doc().at("/content/1/content/1/marks/0/type").asString())
                .isEqualTo("deletion");
        assertThat(text.doc().at("/content/1/content/2/marks/0/type").asString())
                .isEqualTo("insertion");
        assertThat(text.doc().at("/content/2/marks/0/type").asString()).isEqualTo("insertion");
        assertThat(text.doc().at("/content/2/content/0/marks/0/type").asString())
                .isEqualTo("insertion");
    }

    @Test
    void a_joined_cell_reaches_no_further_than_its_table() {
        var text = page("<p>Before.</p><table><tr><td rowspan=9 colspan=2>a<td>b<tr><td>c</table>");
        assertThat(text.doc().at("/content/2/content/0/content/0/attrs/rowspan").asInt())
                .isEqualTo(2);
        assertThat(text.doc().at("/content/2/content/0/content/0/attrs/colspan").asInt())
                .isEqualTo(2);
    }

    private static ImportedText page(String body) {
        return read("draft.html", ("<!doctype html><html><body>" + body).getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedText markdown(String text) {
        return read("draft.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
