package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.membership.ImportPreview;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.ImportProblem;

/** What is read from a list of organizations, and what is said of each row that is wrong. */
class OrganizationListTest {

    private static final String HEAD = "name_en,name_fr,group,country,representative,basis,email,phone\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void each_separator_is_told_from_the_head(String separator) {
        var text = (HEAD + "Union,Syndicat,workers,SN,yes,Census,ana@example.org,+221 33\n").replace(",", separator);
        assertThat(read(text).rows().values()).singleElement().satisfies(profile -> {
            assertThat(profile.names().fr()).isEqualTo("Syndicat");
            assertThat(profile.affiliation()).isEqualTo(Affiliation.WORKERS);
            assertThat(profile.representative()).isTrue();
        });
    }

    @Test
    void quotes_hold_separators_line_ends_and_quotes() {
        var preview = read(HEAD + "\"Union, of \"\"all\"\"\ntrades\",,workers,SN,,,,\r\nOther,,workers,SN,,,,\r\n");
        assertThat(preview.rows()).containsOnlyKeys(2, 4);
        assertThat(at(preview, 2).names().en()).isEqualTo("Union, of \"all\"\ntrades");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,'\uFEFF'", "windows-1252,''"})
    void accents_are_read_from_each_encoding(String charset, String mark) {
        var bytes = (mark + HEAD + "Unión,Syndicat général,workers,SN,,,,\n").getBytes(Charset.forName(charset));
        assertThat(at(OrganizationList.read(bytes, Set.of()), 2).names().fr()).isEqualTo("Syndicat général");
    }

    @Test
    void what_is_no_text_is_refused() {
        refused("platform.refused.encoding", (HEAD + "Union").getBytes(StandardCharsets.UTF_16LE));
        refused("platform.refused.encoding", new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x81});
        refused("platform.refused.csv-empty", new byte[0]);
        refused("platform.refused.csv-quote", bytes(HEAD + "\"Union,,workers\n"));
        refused("membership.refused.csv-head", bytes("name,side\nUnion,workers\n"));
        refused("platform.refused.csv-column", bytes("name_en,group,colour\nUnion,workers,red\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Union,,kings,SN,,,,', group, membership.import.group",
        "',,workers,SN,,,,', name_en, membership.refused.name-missing",
        "'Union,,workers,Senegal,,,,', country, membership.refused.country",
        "'Union,,workers,SN,perhaps,,,', representative, membership.import.yes-or-no",
        "'Union,,workers,SN,yes,,,', basis, membership.refused.basis-missing",
        "'Union,,workers,SN,,,ana,', email, membership.refused.email",
        "'Union,,workers,SN,,,,call', phone, membership.refused.phone",
        "'=1+1,,workers,SN,,,,', name_en, platform.import.formula",
        "'Union,-2,workers,SN,,,,', name_fr, platform.import.formula",
        "'Union,,workers,SN,,,,,more', , platform.import.cells",
    })
    void each_wrong_cell_is_named_with_its_line_and_column(String row, String column, String key) {
        var preview = read(HEAD + "Good,,workers,SN,,,,\n" + row + "\n");
        assertThat(preview.rows()).containsOnlyKeys(2);
        assertThat(preview.leftOut()).isOne();
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(column == null ? "" : column);
            assertThat(problem.messageKey()).isEqualTo(key);
        });
    }

    @Test
    void one_name_stands_once_a_group_and_country() {
        var taken = Set.of(OrganizationList.key("UNION", Affiliation.WORKERS, "SN"));
        var text =
                HEAD + "Union,,workers,SN,,,,\nUnion,,workers,GH,,,,\nUnion,,employers,SN,,,,\nunion,,workers,GH,,,,\n";
        var preview = OrganizationList.read(bytes(text), taken);
        assertThat(preview.rows()).containsOnlyKeys(3, 4);
        assertThat(preview.problems()).extracting(ImportProblem::line).containsExactly(2, 5);
    }

    @Test
    void ten_thousand_rows_are_read_and_one_more_is_refused() {
        var text = new StringBuilder(HEAD);
        for (int n = 0; n < OrganizationList.MOST; n++)
            text.append("Union ").append(n).append(",,workers,SN,,,,\n");
        assertThat(read(text.toString()).rows()).hasSize(OrganizationList.MOST);
        refused("platform.refused.csv-long", bytes(text + "One more,,workers,SN,,,,\n"));
    }

    @Test
    void a_list_that_is_too_long_is_not_read_to_its_end() {
        var text = HEAD + "Union,,workers,SN,,,,\n".repeat(OrganizationList.MOST + 1) + "\"never closed";
        refused("platform.refused.csv-long", bytes(text));
    }

    @Test
    void a_cell_full_of_quotes_is_read_in_one_go() {
        var text = HEAD + "Union " + "\"".repeat(1_000_000) + ",,workers,SN,,,,\n";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(text));
    }

    private static ImportPreview read(String text) {
        return OrganizationList.read(bytes(text), Set.of());
    }

    private static Profile at(ImportPreview preview, int line) {
        return Objects.requireNonNull(preview.rows().get(line));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> OrganizationList.read(file, Set.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
