package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Person;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** The form in which a mandate gets other days. */
class TermDialogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final List<@Nullable LocalDate> days = new ArrayList<>();

    @Test
    void a_mandate_that_has_begun_keeps_its_first_day_and_gets_another_last_one() {
        var dialog = dialog(TODAY.minusDays(9), TODAY.plusDays(9));
        assertThat(day(dialog, "membership.field.from").isReadOnly()).isTrue();
        day(dialog, "membership.field.until").setValue(TODAY.plusDays(90));
        dialog.keep();
        assertThat(days).containsExactly(TODAY.minusDays(9), TODAY.plusDays(90));
    }

    @Test
    void one_that_lies_ahead_gets_another_first_day_and_no_end() {
        var dialog = dialog(TODAY.plusDays(3), TODAY.plusDays(9));
        day(dialog, "membership.field.from").setValue(TODAY.plusDays(1));
        day(dialog, "membership.field.until").clear();
        dialog.keep();
        assertThat(days).isEqualTo(Arrays.asList(TODAY.plusDays(1), null));
    }

    @Test
    void a_rule_is_said_under_the_last_day() {
        var refusing = new TermDialog(held(TODAY, null), TODAY, (from, until) -> {
            throw new Refusal("membership.refused.last-secretary");
        });
        refusing.keep();
        assertThat(day(refusing, "membership.field.until").isInvalid()).isTrue();
        assertThat(day(refusing, "membership.field.from").isInvalid()).isFalse();
    }

    private TermDialog dialog(LocalDate from, @Nullable LocalDate until) {
        return new TermDialog(held(from, until), TODAY, (first, last) -> days.addAll(Arrays.asList(first, last)));
    }

    private static Mandated held(LocalDate from, @Nullable LocalDate until) {
        var person = new Person(
                new MemberId(UUID.randomUUID()), "Awa Diop", "AD", Affiliation.WORKERS, null, null, Locale.ENGLISH);
        return new Mandated(
                new MandateId(UUID.randomUUID()),
                person,
                Affiliation.WORKERS,
                Capacity.ADVISER,
                from,
                until,
                null,
                true);
    }

    private static DatePicker day(Component root, String label) {
        return all(root)
                .filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast)
                .filter(field -> field.getLabel().contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(TermDialogTest::all));
    }
}
