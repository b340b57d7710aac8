package org.trialogue.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Numerals;
import org.trialogue.platform.ui.Asking;

/** The fields of an indicator: what is measured, from where to where, until when, from what source, and into which parts. */
final class IndicatorFields extends FormLayout {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("plans.indicator.name"));
    private final Select<Measure> measure = new Select<>();
    private final TextField unit = new TextField(getTranslation("plans.indicator.unit"));
    private final Select<Direction> direction = new Select<>();
    private final TextField baseline = Fields.number(getTranslation("plans.indicator.baseline"));
    private final DatePicker baselineOn = Fields.day(getTranslation("plans.indicator.baseline-on"));
    private final TextField target = Fields.number(getTranslation("plans.indicator.target"));
    private final DatePicker targetOn = Fields.day(getTranslation("plans.indicator.target-on"));
    private final TextField source = new TextField(getTranslation("plans.indicator.source"));
    private final TextField method = new TextField(getTranslation("plans.indicator.method"));
    private final TargetRows interim;
    private final BreakdownFields breakdowns;
    private final Asking asking;
    private UUID key = UUID.randomUUID();

    IndicatorFields(Asking asking) {
        this.asking = asking;
        this.interim = new TargetRows(asking);
        this.breakdowns = new BreakdownFields(asking);
        Fields.manual(name, measure, unit, direction, baseline, baselineOn, target, targetOn, source, method);
        source.setHelperText(getTranslation("plans.indicator.source.help"));
        method.setHelperText(getTranslation("plans.indicator.method.help"));
        for (var note : List.of(source, method)) note.setMaxLength(Indicator.LONGEST_NOTE);
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
        add(
                name,
                measure,
                unit,
                direction,
                baseline,
                baselineOn,
                target,
                targetOn,
                interim,
                source,
                method,
                breakdowns);
        for (var wide : List.of(name, direction, interim, breakdowns)) setColspan(wide, 2);
    }

    private void rules() {
        asking.under(
                name,
                "plans.refused.indicator-nameless",
                "plans.refused.indicator-long",
                "plans.refused.indicator-twice",
                "plans.refused.indicators-many");
        asking.under(unit, "plans.refused.unit-missing", "plans.refused.unit-long");
        asking.under(baselineOn, "plans.refused.baseline-ahead");
        asking.under(
                target,
                "plans.refused.target-no-better.up",
                "plans.refused.target-no-better.down",
                "plans.refused.target-backwards");
        asking.under(targetOn, "plans.refused.target-before-baseline", "plans.refused.target-twice");
        breakdowns.rules();
    }

    void fill(Indicator indicator) {
        key = indicator.id();
        name.setValue(indicator.name());
        measure.setValue(indicator.measure());
        unit.setValue(indicator.unit());
        direction.setValue(indicator.direction());
        baseline.setValue(Numerals.write(indicator.baseline().value(), getLocale()));
        baselineOn.setValue(indicator.baseline().on());
        target.setValue(Numerals.write(indicator.target().value(), getLocale()));
        targetOn.setValue(indicator.target().on());
        interim.fill(indicator.interim());
        source.setValue(indicator.source());
        method.setValue(indicator.method());
        breakdowns.fill(indicator.breakdowns());
    }

    void focus() {
        name.focus();
    }

    UUID key() {
        return key;
    }

    void replace(UUID kept) {
        key = kept;
    }

    /** The indicator, or empty when a rule says no. */
    Optional<Indicator> indicator() {
        rules();
        var called = asking.filled(name, "plans.refused.indicator-nameless");
        var from = figure(baseline, baselineOn);
        var to = figure(target, targetOn);
        var targets = new ArrayList<>(interim.figures());
        var parts = breakdowns.breakdowns();
        if (called == null || from == null || to == null) return Optional.empty();
        targets.add(to);
        return Optional.ofNullable(asking.of(
                name,
                () -> new Indicator(
                        key,
                        called,
                        measure.getValue(),
                        unit.getValue(),
                        direction.getValue(),
                        from,
                        targets,
                        source.getValue(),
                        method.getValue(),
                        parts)));
    }

    private @Nullable Figure figure(TextField value, DatePicker on) {
        var number = asking.of(value, () -> measure.getValue().allowed(Fields.read(value, getLocale())));
        var day = Fields.day(asking, on);
        return number == null || day == null ? null : asking.of(on, () -> new Figure(number, day));
    }
}
