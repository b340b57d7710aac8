package org.trialogue.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.tables.ImportProblem;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.Ratification.Status;
import org.trialogue.standards.RatificationPreview;
import org.trialogue.standards.RatificationPreview.Row;
import org.trialogue.standards.domain.RatificationRows.Place;

/** A list of ratifications, as spreadsheets write it and as people type it. */
class RatificationListTest {

    private static final String HEAD = "instrument,country,date,status\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Ratification SENEGAL = new Ratification("SN", LocalDate.of(1960, 11, 4), Status.IN_FORCE);

    @Test
    void countries_are_known_by_their_codes_and_by_their_names_in_three_languages() {
        var preview = read(HEAD
                + "C029,SN,1960-11-04,in force\n"
                + "c029,FRA,24 Jun 1937,In Force\n"
                + "C029,Espagne,29 August 1932,en vigueur\n"
                + "C029,Alemania,1956-06-13,denounced\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows())
                .extracting(row -> row.ratification().country())
                .containsExactly("SN", "FR", "ES", "DE");
        assertThat(preview.rows().getFirst()).isEqualTo(new Row(2, "C029", SENEGAL, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'X999,SN,1960-11-04,in force', instrument, standards.import.instrument",
        "'C029,Atlantis,1960-11-04,in force', country, standards.import.country",
        "'C029,,1960-11-04,in force', country, standards.import.country",
        "'C029,SN,04/11/1960,in force', date, standards.import.date",
        "'C029,SN,1960-02-30,in force', date, standards.import.date",
        "'C029,SN,,in force', date, standards.import.date",
        "'C029,SN,2026-11-29,in force', date, standards.import.future",
        "'C029,SN,1929-12-31,in force', date, standards.import.before",
        "'C029,SN,1960-11-04,perhaps', status, standards.import.status",
        "'C029,SN,1960-11-04,in force,more', '', platform.import.cells",
    })
    void a_bad_row_is_said_with_its_line_and_column_and_stops_no_other(String row, String column, String key) {
        var preview = read(HEAD + row + "\nC029,ML,1960-09-22,in force\n");
        assertThat(preview.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::messageKey)
                .containsExactly(tuple(2, column, key));
        assertThat(preview.rows()).extracting(Row::line).containsExactly(3);
        assertThat(preview.leftOut()).isEqualTo(1);
    }

    @Test
    void what_stands_twice_is_taken_once() {
        var preview = read(HEAD + "C029,SN,1960-11-04,in force\nC029,SEN,1961-11-04,in force\n");
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.problems()).extracting(ImportProblem::messageKey).containsExactly("standards.import.twice");
    }

    @Test
    void what_stands_already_is_counted_and_what_differs_is_a_change() {
        var known = RatificationList.read(
                bytes(HEAD + "C029,SN,1960-11-04,in force\n"),
                instruments(),
                Map.of(new Place("C029", "SN"), SENEGAL),
                TODAY);
        assertThat(known.known()).isEqualTo(1);
        assertThat(known.rows()).isEmpty();
        var changed = RatificationList.read(
                bytes(HEAD + "C029,SN,2020-01-01,denounced\n"),
                instruments(),
                Map.of(new Place("C029", "SN"), SENEGAL),
                TODAY);
        assertThat(changed.rows()).singleElement().extracting(Row::changes).isEqualTo(true);
    }

    @Test
    void a_file_that_is_no_such_list_is_refused_as_a_whole() {
        refused("platform.refused.encoding", (HEAD + "C029").getBytes(StandardCharsets.UTF_16LE));
        refused("platform.refused.csv-empty", new byte[0]);
        refused("platform.refused.csv-quote", bytes(HEAD + "\"C029,SN,1960-11-04,in force\n"));
        refused("platform.refused.csv-column", bytes("instrument,country,date,status,colour\n"));
        refused("standards.refused.ratifications-head", bytes("instrument,country,date\nC029,SN,1960-11-04\n"));
    }

    @Test
    void a_spreadsheets_own_letters_and_separator_are_read() {
        var bytes = (HEAD.replace(',', ';') + "C029;Sénégal;1960-11-04;dénoncé\n")
                .getBytes(Charset.forName("windows-1252"));
        var preview = RatificationList.read(bytes, instruments(), Map.of(), TODAY);
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.ratification().country()).isEqualTo("SN");
            assertThat(row.ratification().status()).isEqualTo(Status.DENOUNCED);
        });
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> RatificationList.read(file, instruments(), Map.of(), TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private static RatificationPreview read(String text) {
        return RatificationList.read(bytes(text), instruments(), Map.of(), TODAY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Instrument> instruments() {
        return Map.of(
                "C029",
                new Instrument(
                        "C029",
                        1,
                        Map.of("en", "Forced Labour"),
                        "convention",
                        "ILO",
                        1930,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        "NORMLEX",
                        false));
    }
}
