package org.trialogue.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Numerals;
import org.trialogue.platform.ui.Asking;

/** The fields of an indicator: what is measured, from where to where, and until when. */
final class IndicatorFields extends FormLayout {

    private static final long serialVersionUID = 1L;

    private final Checkbox none = new Checkbox(getTranslation("plans.indicator.none"));
    private final TextField name = new TextField(getTranslation("plans.indicator.name"));
    private final Select<Measure> measure = new Select<>();
    private final TextField unit = new TextField(getTranslation("plans.indicator.unit"));
    private final Select<Direction> direction = new Select<>();
    private final TextField baseline = Fields.number(getTranslation("plans.indicator.baseline"));
    private final DatePicker baselineOn = Fields.day(getTranslation("plans.indicator.baseline-on"));
    private final TextField target = Fields.number(getTranslation("plans.indicator.target"));
    private final DatePicker targetOn = Fields.day(getTranslation("plans.indicator.target-on"));
    private final Asking asking;
    private UUID key = UUID.randomUUID();

    IndicatorFields(Asking asking) {
        this.asking = asking;
        Fields.manual(name, measure, unit, direction, baseline, baselineOn, target, targetOn);
        measure.setLabel(getTranslation("plans.indicator.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(kind -> getTranslation("plans.measure." + kind.key()));
        measure.setValue(Measure.PERCENT);
        direction.setLabel(getTranslation("plans.indicator.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(way -> getTranslation("plans.direction." + way.key()));
        direction.setValue(Direction.UP);
        unit.setHelperText(getTranslation("plans.indicator.unit.help"));
        rules();
        none.addValueChangeListener(changed -> measured(!changed.getValue()));
        add(none, name, measure, unit, direction, baseline, baselineOn, target, targetOn);
        setColspan(none, 2);
        setColspan(name, 2);
        setColspan(direction, 2);
    }

    private void rules() {
        asking.under(none, "plans.refused.indicator-reported");
        asking.under(name, "plans.refused.indicator-nameless", "plans.refused.indicator-long");
        asking.under(unit, "plans.refused.unit-missing", "plans.refused.unit-long");
        asking.under(baselineOn, "plans.refused.baseline-ahead");
        asking.under(target, "plans.refused.target-no-better.up", "plans.refused.target-no-better.down");
        asking.under(targetOn, "plans.refused.target-before-baseline");
    }

    void fill(@Nullable Indicator indicator) {
        none.setValue(indicator == null);
        if (indicator == null) return;
        key = indicator.id();
        name.setValue(indicator.name());
        measure.setValue(indicator.measure());
        unit.setValue(indicator.unit());
        direction.setValue(indicator.direction());
        baseline.setValue(Numerals.write(indicator.baseline().value(), getLocale()));
        baselineOn.setValue(indicator.baseline().on());
        target.setValue(Numerals.write(indicator.target().value(), getLocale()));
        targetOn.setValue(indicator.target().on());
    }

    void replace(UUID kept) {
        key = kept;
    }

    /** The indicator, or empty when none is wanted or a rule says no; which of both, the asking tells. */
    Optional<Indicator> indicator() {
        if (none.getValue()) return Optional.empty();
        var called = asking.filled(name, "plans.refused.indicator-nameless");
        var from = figure(baseline, baselineOn);
        var to = figure(target, targetOn);
        if (called == null || from == null || to == null) return Optional.empty();
        return Optional.ofNullable(asking.of(
                name,
                () -> new Indicator(key, called, measure.getValue(), unit.getValue(), direction.getValue(), from, to)));
    }

    private @Nullable Figure figure(TextField value, DatePicker on) {
        var number = asking.of(value, () -> measure.getValue().allowed(Fields.read(value, getLocale())));
        var day = Fields.day(asking, on);
        return number == null || day == null ? null : asking.of(on, () -> new Figure(number, day));
    }

    private void measured(boolean wanted) {
        getChildren().filter(field -> field != none).forEach(field -> field.setVisible(wanted));
    }
}
