package org.trialogue.knowledge.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.importing.PracticeRows;
import org.trialogue.knowledge.importing.RowProblem;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A file is looked at before anything of it is imported, and may be brought in again. */
class ImportingPracticesTest extends Setting {

    @Autowired
    private ImportingPractices importing;

    @Autowired
    private Practices practices;

    private final String id = "page-" + UUID.randomUUID();
    private MemberId secretary;

    @BeforeEach
    void secretariat() {
        secretary = person("Sam", Affiliation.SECRETARIAT);
    }

    @Test
    void nothing_is_imported_before_it_is_asked_for_and_then_only_the_good_rows() {
        var file = "externalId,language,title,text,countries,themes,identifier\n"
                + id + "-1,fr,Bonne,Texte,SN;GH,recruitment,doi:10.1/a\n"
                + id + "-2,,In English,Text,,,\n"
                + id + "-3,xx,Unknown language,Text,,,\n"
                + id + "-1,fr,Encore,Texte,,,\n"
                + id + "-4,en,Bad theme,Text,,no-such,\n"
                + id + "-5,en,Bad identifier,Text,,,abc\n";
        var preview = preview(file);
        assertThat(preview.rows())
                .extracting(PracticePreview.Row::line, PracticePreview.Row::outcome)
                .extracting(Object::toString)
                .containsExactly(
                        "(2, CREATED)", "(3, CREATED)", "(4, REFUSED)", "(5, REFUSED)", "(6, REFUSED)", "(7, REFUSED)");
        assertThat(preview.rows())
                .extracting(PracticePreview.Row::problem)
                .contains(RowProblem.of("knowledge.row.twice", "2"), RowProblem.of("knowledge.row.theme", "no-such"));
        assertThat(known()).isZero();
        var progress = new ArrayList<Integer>();
        var sums = Viewing.as(secretary, () -> importing.take(preview, progress::add, secretary))
                .sums();
        assertThat(sums).containsEntry(Outcome.CREATED, 2L).containsEntry(Outcome.REFUSED, 4L);
        assertThat(progress).containsExactly(2);
        assertThat(known()).isEqualTo(2);
        var key = jdbc.sql("select key from knowledge.practice where external_id = ?")
                .param(id + "-1")
                .query(String.class)
                .single();
        assertThat(practices.practice(key)).hasValueSatisfying(practice -> {
            assertThat(practice.language()).isEqualTo(Locale.FRENCH);
            assertThat(practice.account().countries()).containsExactly("SN", "GH");
            assertThat(practice.account().identifier()).hasToString("PersistentId[text=10.1/a]");
        });
        assertThat(recorded()).isOne();
    }

    @Test
    void what_is_brought_in_again_says_nothing_new_and_what_changed_is_a_version() {
        take(preview("externalId,title,text\n" + id + ",Title,Text\n" + id + "b,Title,Text\n"));
        var again = preview("externalId,title,text\n" + id + ",Title,Text\n" + id + "b,Title,More\n");
        assertThat(again.rows())
                .extracting(PracticePreview.Row::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.CHANGED);
        take(again);
        take(again);
        assertThat(jdbc.sql("select latest from knowledge.practice where external_id like ? order by external_id")
                        .param(id + "%")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void a_row_that_fails_while_it_is_written_is_named() {
        var preview = preview("externalId,title,text\n" + id + ",Good,Text\n" + id + "b,Spoiled,Text\n");
        jdbc.sql(
                        "insert into knowledge.practice (id, revision, key, stage, origin, latest) values (?, 0, ?, 'DRAFT', 'MEMBER', 1)")
                .param(UUID.randomUUID())
                .param(preview.good().getLast().row().key())
                .update();
        var taken = Viewing.as(secretary, () -> importing.take(preview, done -> {}, secretary));
        assertThat(taken.refused()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.title()).isEqualTo("Spoiled");
            assertThat(row.problem()).isEqualTo(RowProblem.of("knowledge.row.database"));
        });
        assertThat(taken.sums()).containsEntry(Outcome.CREATED, 1L).containsEntry(Outcome.REFUSED, 1L);
        assertThat(known()).isOne();
    }

    @Test
    void what_is_replaced_is_named_and_what_went_out_does_not_come_back_beside_itself() {
        take(preview("externalId,title,text\n" + id + ",Title,Text\n"));
        assertThat(preview("externalId,title,text\n" + id + ",Another,Text\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.replaces()).isEqualTo("Title"));
        assertThat(preview("externalId,title,text\n" + id + ",Title,More\n").rows())
                .singleElement()
                .satisfies(row -> assertThat(row.replaces()).isNull());
        var key = jdbc.sql("select key from knowledge.practice where external_id = ?")
                .param(id)
                .query(String.class)
                .single();
        var back = preview("externalId,title,text\n" + key + ",Title,Text\n" + id + "b,Title,Text\n");
        assertThat(back.rows())
                .extracting(PracticePreview.Row::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.CREATED);
        assertThat(back.rows().getFirst().problem()).isEqualTo(RowProblem.of("knowledge.row.own-key", key));
        take(back);
        assertThat(known()).isEqualTo(2);
    }

    @Test
    void a_row_that_cannot_be_read_says_which_practice_it_is_as_far_as_it_can() {
        assertThat(preview("externalId,title,text\n" + id + ",=1+1,Text\n" + id + "b,Title,Text,and,more\n")
                        .rows())
                .extracting(row -> row.externalId() + " " + row.title())
                .containsExactly(id + " ", id + "b Title");
        assertThat(preview("{\"externalId\":\"" + id + "\",\"title\":\"Cut\",\n[1]\n")
                        .rows())
                .extracting(row -> row.externalId() + " " + row.title())
                .containsExactly(id + " Cut", " ");
        assertThat(preview("TY  - RPRT\nID  - " + id + "\nTI  - No end\n").rows())
                .extracting(row -> row.externalId() + " " + row.title())
                .containsExactly(id + " No end");
    }

    @Test
    void lines_of_json_and_references_come_in_the_same_way() {
        var json =
                "{\"externalId\":\"%s\",\"title\":\"T\",\"summary\":\"\",\"text\":\"X\",\"language\":\"es\"}\n{broken\n"
                        .formatted(id);
        assertThat(preview(json).rows())
                .extracting(PracticePreview.Row::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REFUSED);
        var ris = "TY  - RPRT\nID  - " + id + "\nTI  - T\nAB  - X\nKW  - Recruitment\nKW  - unheard of\nER  - \n";
        assertThat(preview(ris).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.problem()).isNull());
    }

    @Test
    void ten_thousand_rows_are_looked_at_at_once() {
        var file = new StringBuilder("externalId,title,text\n");
        for (int row = 0; row < PracticeRows.MOST; row++)
            file.append(id)
                    .append(row)
                    .append(",Title,")
                    .append("Text ".repeat(100))
                    .append('\n');
        assertThat(preview(file.toString()).count(Outcome.CREATED)).isEqualTo(PracticeRows.MOST);
    }

    @Test
    void nobody_but_the_secretariat_brings_in_a_file() {
        var worker = person("Tomasz", Affiliation.WORKERS);
        var preview = preview("externalId,title,text\n" + id + ",Title,Text\n");
        for (var deed : List.<Runnable>of(
                () -> importing.preview(new byte[] {'{'}, Locale.ENGLISH, worker),
                () -> importing.take(preview, done -> {}, worker)))
            assertThatThrownBy(() -> Viewing.as(worker, () -> {
                        deed.run();
                        return null;
                    }))
                    .hasMessage("knowledge.import.secretariat");
        assertThat(known()).isZero();
    }

    private PracticePreview preview(String file) {
        return Viewing.as(
                secretary, () -> importing.preview(file.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH, secretary));
    }

    private void take(PracticePreview preview) {
        Viewing.as(secretary, () -> importing.take(preview, done -> {}, secretary));
    }

    private long recorded() {
        return Viewing.as(
                secretary,
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.record where deed = 'knowledge.practices-imported'")
                        .query(Long.class)
                        .single()));
    }

    private long known() {
        return jdbc.sql("select count(*) from knowledge.practice where external_id like ?")
                .param(id + "%")
                .query(Long.class)
                .single();
    }
}
