package org.trialogue.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import tools.jackson.databind.json.JsonMapper;

/** A figure is written on a line, and what was told before there were any stays readable. */
class FigureTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Workers freed: over 20,000>Workers freed>over 20,000",
                "Pêcheurs remboursés\u00a0: 400>Pêcheurs remboursés>400",
                "Homes:100>Homes>100",
                "Boys to girls: 3:1>Boys to girls>3:1",
                "Share: of factories: 45 %>Share: of factories>45 %",
                "Schools; centres | homes: 12>Schools, centres, homes>12"
            })
    void the_last_colon_stands_between_what_and_how_much(String line, String what, String value) {
        var read = Figure.read(line).orElseThrow();
        assertThat(read).isEqualTo(new Figure(what, value));
        assertThat(Figure.read(read.text())).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " : ", "four hundred", "Workers freed:", ": 400"})
    void a_line_without_either_is_none(String line) {
        assertThat(Figure.read(line)).isEmpty();
    }

    @Test
    void a_line_that_has_no_end_is_none() {
        assertThat(Figure.read("Homes: " + "x".repeat(500))).isPresent();
        assertThat(Figure.read("Homes: " + "x".repeat(2_000))).isEmpty();
    }

    @Test
    void an_account_that_was_kept_before_there_were_particulars_has_none() {
        var kept = JSON.readTree(JSON.writeValueAsString(account()));
        ((tools.jackson.databind.node.ObjectNode) kept).remove(List.of("partners", "particulars"));
        var read = JSON.treeToValue(kept, Account.class);
        assertThat(read).isEqualTo(account());
        assertThat(read.particulars()).isEqualTo(Particulars.NONE);
        var told = account()
                .with(
                        new Particulars("A port", "", List.of(new Figure("Fishers", "400")), "", ""),
                        List.of("A mission"));
        assertThat(JSON.readValue(JSON.writeValueAsString(told), Account.class)).isEqualTo(told);
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
                List.of(),
                List.of(),
                List.of(),
                "The union",
                "Our report",
                null);
    }
}
