package org.trialogue.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * Reads a form's fields into values that cannot be wrong. Each rule that says no is written under its field, the first one gets the
 * focus, and what concerns no single field stands above the form. Nothing that was typed is touched.
 */
public final class Asking extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, HasValidationProperties> places = new HashMap<>();
    private final List<HasValidationProperties> marked = new ArrayList<>();
    private final Set<HasValidationProperties> quieted = new HashSet<>();

    /** Asks nothing yet; it shows where it is put once a refusal concerns the whole form. */
    public Asking() {
        addClassName("tri-alert");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** From now on these rules speak under this field, wherever they say no. */
    public void under(HasValidationProperties field, String... rules) {
        for (var rule : rules) places.put(rule, field);
    }

    /** Begins anew. */
    public void again() {
        marked.forEach(field -> field.setInvalid(false));
        marked.clear();
        removeAll();
        setVisible(false);
    }

    /** Whether nothing was refused since it began anew. */
    public boolean clear() {
        return marked.isEmpty() && !isVisible();
    }

    /** What is read, or null when a rule says no; one that has no field of its own speaks under this one. */
    public <T> @Nullable T of(HasValidationProperties field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            mark(places.getOrDefault(refusal.messageKey(), field), refusal);
            return null;
        }
    }

    /** What a field holds, or null and a sentence under it when it holds nothing. */
    public <T, F extends HasValidationProperties & HasValue<?, T>> @Nullable T filled(F field, String otherwise) {
        if (!field.isEmpty()) return field.getValue();
        mark(field, new Refusal(otherwise));
        return null;
    }

    /** The day in a field that may stay empty; what was typed and is no day is said so, as it is not the same as nothing. */
    public @Nullable LocalDate perhaps(DayField field, String otherwise) {
        if (field.unreadable()) mark(field, new Refusal(otherwise));
        return field.getValue();
    }

    /** What was refused after all was read: under its field if it has one, otherwise above the form with ways out. */
    public void refused(Refusal refusal, Component... ways) {
        var place = places.get(refusal.messageKey());
        if (place != null) {
            mark(place, refusal);
            return;
        }
        removeAll();
        add(new Span(getTranslation(refusal.messageKey(), refusal.arguments())));
        add(ways);
        setVisible(true);
        Focus.on(this);
    }

    private void mark(HasValidationProperties field, Refusal refusal) {
        field.setErrorMessage(getTranslation(refusal.messageKey(), refusal.arguments()));
        field.setInvalid(true);
        if (marked.isEmpty() && field instanceof Component first) Focus.on(first);
        marked.add(field);
        if (field instanceof HasValue<?, ?> value && quieted.add(field)) {
            // what was said of a field is no longer true once something else stands in it
            value.addValueChangeListener(changed -> field.setInvalid(false));
        }
    }
}
