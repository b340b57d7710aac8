package org.trialogue.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the dialog does with what is typed: each thing that is wrong is said under its own field. */
class MandateDialogTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Candidate AWA = new Candidate("awa", "Awa Diop", "Ministry", Affiliation.GOVERNMENT);

    private final List<Term> given = new ArrayList<>();
    private final MandateDialog dialog =
            new MandateDialog(TODAY, (typed, atMost) -> List.of(AWA), side -> List.of(), (to, term) -> given.add(term));

    @Test
    void a_last_day_that_cannot_be_read_gives_no_mandate_without_end() {
        who().setValue(AWA);
        type(day("membership.field.until"), "soon");
        dialog.give();
        assertThat(given).isEmpty();
        assertThat(day("membership.field.until").isInvalid()).isTrue();
        assertThat(who().isInvalid()).isFalse();
    }

    @Test
    void a_first_day_that_is_missing_is_said_under_it() {
        who().setValue(AWA);
        day("membership.field.from").clear();
        dialog.give();
        assertThat(given).isEmpty();
        assertThat(day("membership.field.from").isInvalid()).isTrue();
        assertThat(who().isInvalid()).isFalse();
    }

    @Test
    void a_rule_of_the_working_group_is_said_under_its_field() {
        var refusing = new MandateDialog(TODAY, (typed, atMost) -> List.of(AWA), side -> List.of(), (to, term) -> {
            throw new Refusal("membership.refused.has-mandate");
        });
        who(refusing).setValue(AWA);
        refusing.give();
        assertThat(who(refusing).isInvalid()).isTrue();
    }

    @Test
    void an_empty_last_day_is_no_end() {
        who().setValue(AWA);
        dialog.give();
        assertThat(given)
                .singleElement()
                .satisfies(term -> assertThat(term.endsOn()).isNull());
    }

    private static void type(DatePicker field, String text) {
        field.getElement().setProperty("_inputElementValue", text);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(field.getElement(), "unparsable-change", JsonNodeFactory.instance.objectNode()));
    }

    private DatePicker day(String label) {
        return all(dialog)
                .filter(DatePicker.class::isInstance)
                .map(DatePicker.class::cast)
                .filter(field -> field.getLabel().contains(label))
                .findFirst()
                .orElseThrow();
    }

    private ComboBox<Candidate> who() {
        return who(dialog);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Candidate> who(MandateDialog dialog) {
        return (ComboBox<Candidate>)
                all(dialog).filter(ComboBox.class::isInstance).findFirst().orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(MandateDialogTest::all));
    }
}
