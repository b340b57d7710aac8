package org.trialogue.standards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.ui.Asking;
import org.trialogue.search.Typed;

/** What the forms of the library ask for. */
class LibraryFormsTest {

    private final Asking asking = new Asking();
    private final TitleFields fields = new TitleFields(asking);

    @Test
    void a_title_without_a_language_is_asked_for_its_language() {
        typed("Sheria", null);
        fields.titles();
        assertThat(asking.clear()).isFalse();
        assertThat(language().isInvalid()).isTrue();
    }

    @Test
    void two_titles_in_one_language_are_not_lost_either() {
        typed("Sheria", "sw");
        typed("Kanuni", "sw");
        fields.titles();
        assertThat(asking.clear()).isFalse();
    }

    @Test
    void a_title_with_its_language_is_taken() {
        typed("Sheria", "sw");
        typed("", null);
        assertThat(fields.titles()).containsAllEntriesOf(Map.of("sw", "Sheria"));
        assertThat(asking.clear()).isTrue();
    }

    @Test
    void a_place_of_the_crosswalk_is_found_by_its_code_as_people_write_it_and_by_words_of_its_name() {
        for (var typed : List.of("c29", "C029", "labour forced", ""))
            assertThat(LinkDialog.fits("C029", "C029 · Forced Labour Convention, 1930", new Typed(typed)))
                    .as(typed)
                    .isTrue();
        assertThat(LinkDialog.fits("C029", "C029 · Forced Labour Convention, 1930", new Typed("c2 9")))
                .isFalse();
    }

    private void typed(String title, @Nullable String language) {
        within(fields).filter(Button.class::isInstance).map(Button.class::cast).forEach(Button::click);
        if (language != null) language().setValue(language);
        within(fields)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow()
                .setValue(title);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> language() {
        return within(fields)
                .filter(ComboBox.class::isInstance)
                .map(box -> (ComboBox<String>) box)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(
                Stream.of(part),
                part instanceof HasValue<?, ?>
                        ? Stream.empty()
                        : part.getChildren().flatMap(LibraryFormsTest::within));
    }
}
