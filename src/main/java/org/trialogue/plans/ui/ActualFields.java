package org.trialogue.plans.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Part;
import org.trialogue.plans.SmallCells;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** What was reached of each indicator, and of each part that it is divided into. All of it may stay empty. */
final class ActualFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    private final transient List<Indicator> indicators;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final int rest;

    /** Fields for these; what is typed is told once one has not typed for so many milliseconds. */
    ActualFields(List<Indicator> indicators, int rest) {
        this.indicators = indicators;
        this.rest = rest;
        addClassName("tri-actuals");
        for (var indicator : indicators) {
            var whole = field(whole(indicator), getTranslation("plans.report.actual", indicator.name()));
            if (!indicator.unit().isEmpty()) whole.setHelperText(indicator.unit());
            add(new FormLayout(whole));
            indicator.breakdowns().forEach(breakdown -> add(parts(indicator, breakdown)));
        }
    }

    private Details parts(Indicator indicator, Breakdown breakdown) {
        var layout = new FormLayout();
        breakdown.cells().forEach(cell -> layout.add(field(part(indicator, breakdown.dimension(), cell), cell)));
        var help = new Span(getTranslation("plans.report.parts.help", SmallCells.FEW));
        help.addClassName("tri-quiet");
        var words = new MeasuredWords(this::getTranslation, getLocale());
        var details = new Details(getTranslation(
                "plans.report.parts", indicator.name(), words.dimension(breakdown.dimension(), breakdown.name())));
        details.add(help, layout);
        return details;
    }

    private TextField field(String key, String label) {
        var field = Fields.number(label);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(rest);
        field.setMaxLength(LONGEST);
        Fields.manual(field);
        fields.put(key, field);
        return field;
    }

    private static String whole(Indicator indicator) {
        return indicator.id().toString();
    }

    private static String part(Indicator indicator, Dimension dimension, String cell) {
        return indicator.id() + "/" + dimension + "/" + cell;
    }

    /** What is done when something was typed. */
    void whenTyped(Runnable deed) {
        fields.values()
                .forEach(field -> field.addValueChangeListener(changed -> {
                    if (changed.isFromClient()) deed.run();
                }));
    }

    /** Shows what was kept. */
    void fill(Map<String, String> typed) {
        fields.forEach((key, field) -> field.setValue(typed.getOrDefault(key, "")));
    }

    /** What stands in each field that is not empty. */
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        fields.forEach((key, field) -> typed.put(key, field.getValue()));
        return typed;
    }

    /** The values, under the keys of the indicators; those that a rule says no to are left out, and the asking tells. */
    Map<UUID, BigDecimal> actuals(Asking asking) {
        var actuals = new HashMap<UUID, BigDecimal>();
        for (var indicator : indicators) {
            var value = read(whole(indicator), asking, indicator);
            if (value != null) actuals.put(indicator.id(), value);
        }
        return actuals;
    }

    private @Nullable BigDecimal read(String key, Asking asking, Indicator indicator) {
        var field = fields.get(key);
        if (field == null || field.getValue().isBlank()) return null;
        return asking.of(field, () -> indicator.allowed(Fields.read(field, getLocale())));
    }

    /** Their parts, where there are any; those of a value that is not there are refused under its field. */
    Map<UUID, List<Part>> parts(Asking asking, Map<UUID, BigDecimal> actuals) {
        var all = new HashMap<UUID, List<Part>>();
        for (var indicator : indicators) {
            var stated = stated(indicator, asking);
            if (stated.isEmpty()) continue;
            var whole = actuals.get(indicator.id());
            var allowed = asking.of(Objects.requireNonNull(fields.get(whole(indicator))), () -> {
                if (whole == null) throw new Refusal("plans.refused.parts-alone", indicator.name());
                return indicator.allowed(whole, stated);
            });
            if (allowed != null) all.put(indicator.id(), allowed);
        }
        return all;
    }

    private List<Part> stated(Indicator indicator, Asking asking) {
        var stated = new ArrayList<Part>();
        for (var breakdown : indicator.breakdowns())
            for (var cell : breakdown.cells()) {
                var field = fields.get(part(indicator, breakdown.dimension(), cell));
                if (field == null || field.getValue().isBlank()) continue;
                var read =
                        asking.of(field, () -> new Part(breakdown.dimension(), cell, Fields.read(field, getLocale())));
                if (read != null) stated.add(read);
            }
        return stated;
    }
}
