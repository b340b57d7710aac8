package org.trialogue.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Function;

/** The one box. Enter asks. */
final class QuestionBox extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final TextField field = new TextField();

    /**
     * A box.
     *
     * @param asking is told what was typed
     * @param offering what to offer for what is being typed
     */
    QuestionBox(Consumer<String> asking, Function<String, Offered> offering) {
        field.setAriaLabel(getTranslation("search.box"));
        field.setPlaceholder(getTranslation("search.box"));
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.addKeyPressListener(Key.ENTER, pressed -> asking.accept(field.getValue()));
        var ask = new Button(getTranslation("platform.search"), click -> asking.accept(field.getValue()));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("tri-question");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(field, new OffersBelow(offering), ask);
    }

    void show(String words) {
        field.setValue(words);
    }
}
