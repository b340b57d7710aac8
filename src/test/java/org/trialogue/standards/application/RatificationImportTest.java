package org.trialogue.standards.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.Ratification;

/** Lists of ratifications come in, none of what was there lost, on the real database. */
@WithCouncil
class RatificationImportTest {

    @Autowired
    Council council;

    @Autowired
    InstrumentEditing editing;

    @Autowired
    RatificationImport ratifications;

    @Autowired
    JdbcClient jdbc;

    private String code = "";
    private MemberId secretary = new MemberId(new UUID(0, 0));

    @BeforeEach
    void an_instrument() {
        code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        secretary = council.convene().secretary().member();
        asked(() -> {
            editing.add(draft(), secretary);
            return true;
        });
    }

    @Test
    void ratifications_come_in_all_at_once_or_not_at_all_and_a_later_list_keeps_the_earlier() {
        var first =
                asked(() -> ratifications.preview(list("SN,2001-05-01,in force", "XX,2001-05-01,in force"), secretary));
        assertThat(first.problems()).hasSize(1);
        assertThat(asked(() -> ratifications.take(first, secretary))).isEqualTo(1);
        refused("standards.refused.imported-meanwhile", () -> ratifications.take(first, secretary));
        var later = asked(
                () -> ratifications.preview(list("SN,2020-01-01,denounced", "ML,2002-01-01,in force"), secretary));
        asked(() -> ratifications.take(later, secretary));
        assertThat(ratifications.of(code))
                .extracting(Ratification::country, Ratification::status)
                .containsExactlyInAnyOrder(
                        tuple("SN", Ratification.Status.DENOUNCED), tuple("ML", Ratification.Status.IN_FORCE));
        assertThat(jdbc.sql("select count(*) from standards.ratification where code = ?")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void of_two_who_import_at_once_the_second_changes_nothing_that_they_did_not_see() {
        var before = asked(() -> ratifications.preview(list("SN,2001-05-01,in force"), secretary));
        asked(() -> ratifications.take(before, secretary));
        var mine = asked(() -> ratifications.preview(list("SN,2002-02-02,in force"), secretary));
        var theirs = asked(() -> ratifications.preview(list("SN,2020-01-01,denounced"), secretary));
        asked(() -> ratifications.take(theirs, secretary));
        refused("standards.refused.imported-meanwhile", () -> ratifications.take(mine, secretary));
        assertThat(ratifications.of(code))
                .singleElement()
                .satisfies(stands -> assertThat(stands.status()).isEqualTo(Ratification.Status.DENOUNCED));
    }

    private byte[] list(String... rows) {
        var text = new StringBuilder("instrument,country,date,status\n");
        for (var row : rows) text.append(code).append(',').append(row).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private InstrumentDraft draft() {
        return new InstrumentDraft(
                code,
                Map.of("en", "First"),
                "guidelines",
                "Tests",
                2000,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "A test",
                false);
    }

    private void refused(String key, Supplier<?> deed) {
        assertThatThrownBy(() -> asked(deed)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private <T extends @Nullable Object> T asked(Supplier<T> deed) {
        return Viewing.as(secretary, deed);
    }
}
