package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * Reads a form's fields into values that cannot be wrong. Each rule that says no is written under its field, the first one gets the
 * focus, and what concerns no single field stands above the form. Nothing that was typed is touched.
 */
final class Asking extends Div {

    private static final long serialVersionUID = 1L;

    private final List<HasValidationProperties> marked = new ArrayList<>();

    Asking() {
        addClassName("tri-alert");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Begins anew. */
    void again() {
        marked.forEach(field -> field.setInvalid(false));
        marked.clear();
        removeAll();
        setVisible(false);
    }

    /** Whether nothing was refused since it began anew. */
    boolean clear() {
        return marked.isEmpty() && !isVisible();
    }

    /** What is read, or null when a rule says no. */
    <T> @Nullable T of(HasValidationProperties field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            mark(field, refusal);
            return null;
        }
    }

    /** What a field holds, or null and a sentence under it when it holds nothing. */
    <T, F extends HasValidationProperties & HasValue<?, T>> @Nullable T filled(F field, String otherwise) {
        if (!field.isEmpty()) return field.getValue();
        mark(field, new Refusal(otherwise));
        return null;
    }

    /** What concerns the whole form. */
    void refused(Refusal refusal, Component... ways) {
        removeAll();
        add(new Span(getTranslation(refusal.messageKey(), refusal.arguments())));
        add(ways);
        setVisible(true);
        scrollIntoView();
    }

    private void mark(HasValidationProperties field, Refusal refusal) {
        field.setErrorMessage(getTranslation(refusal.messageKey(), refusal.arguments()));
        field.setInvalid(true);
        if (marked.isEmpty() && field instanceof Focusable<?> first) first.focus();
        marked.add(field);
    }
}
