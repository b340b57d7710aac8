package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Rules;
import org.trialogue.platform.ui.Asking;

/** What the forms of a body's rules and of its calendar do with what is put in. */
class BodyFormsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final Asking asking = new Asking();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void rules_that_nobody_touches_come_out_as_they_went_in(Preset preset) {
        assertThat(new RulesFields(Rules.of(preset), asking).rules()).isEqualTo(Rules.of(preset));
    }

    @Test
    void a_silence_period_that_is_too_long_is_said_under_it_and_stays() {
        var fields = new RulesFields(Rules.OF_EXPERTS, asking);
        var silence = first(fields, IntegerField.class);
        silence.setValue(400);
        assertThat(fields.rules()).isNull();
        assertThat(silence.isInvalid()).isTrue();
        assertThat(silence.getValue()).isEqualTo(400);
    }

    @Test
    void a_date_that_nobody_touches_comes_out_as_it_went_in() {
        for (var ends : new Instant[] {NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofDays(3))})
            assertThat(filled(draft(ends)).draft()).isEqualTo(draft(ends));
        assertThat(filled(draft(null)).draft()).isEqualTo(draft(null));
    }

    @Test
    void a_last_day_without_a_time_is_asked_for_one() {
        var fields = filled(draft(NOON.plus(Duration.ofDays(3))));
        var last = all(fields)
                .filter(TimeField.class::isInstance)
                .map(TimeField.class::cast)
                .toList()
                .getLast();
        last.clear();
        assertThat(fields.draft()).isNull();
        assertThat(last.isInvalid()).isTrue();
    }

    @Test
    void a_date_without_a_title_is_asked_for_one() {
        var fields = filled(draft(null));
        first(fields, TextField.class).clear();
        assertThat(fields.draft()).isNull();
        assertThat(first(fields, TextField.class).isInvalid()).isTrue();
    }

    private CalendarEntryFields filled(CalendarEntryDraft draft) {
        var fields = new CalendarEntryFields(ZoneId.of("UTC"), asking);
        fields.fill(draft);
        return fields;
    }

    private static CalendarEntryDraft draft(@Nullable Instant ends) {
        return new CalendarEntryDraft(
                EntryKind.DEADLINE, "Replies", NOON, ends, ZoneId.of("Asia/Bangkok"), "Room XIX", "Bring copies");
    }

    private static <C extends Component> C first(Component root, Class<C> kind) {
        return all(root).filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(BodyFormsTest::all));
    }
}
