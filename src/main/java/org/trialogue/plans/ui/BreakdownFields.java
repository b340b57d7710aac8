package org.trialogue.plans.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.SmallCells;
import org.trialogue.platform.ui.Asking;

/** Into which parts the values of an indicator are divided: a field for each dimension, with the names of its parts. */
final class BreakdownFields extends Details {

    private static final long serialVersionUID = 1L;

    private final Asking asking;
    private final Map<Dimension, TextField> cells = new EnumMap<>(Dimension.class);
    private final TextField own = new TextField(getTranslation("plans.breakdown.own"));

    BreakdownFields(Asking asking) {
        this.asking = asking;
        setSummaryText(getTranslation("plans.breakdown"));
        var fields = new FormLayout();
        for (var dimension : Dimension.values()) {
            var field = new TextField(getTranslation("plans.dimension." + dimension.key()));
            field.setPlaceholder(getTranslation("plans.breakdown.example." + dimension.key()));
            cells.put(dimension, field);
            Fields.manual(field);
            if (dimension == Dimension.OWN) fields.add(own);
            fields.add(field);
        }
        Fields.manual(own);
        var help = new Paragraph(getTranslation("plans.breakdown.help", SmallCells.FEW));
        help.addClassName("tri-quiet");
        add(help, fields);
    }

    /** Has its rules speak under its own fields from now on. */
    void rules() {
        asking.under(own, "plans.refused.breakdown-nameless");
        asking.under(field(Dimension.SEX), "plans.refused.breakdown-percent");
    }

    void fill(List<Breakdown> breakdowns) {
        for (var breakdown : breakdowns) {
            field(breakdown.dimension()).setValue(breakdown.written());
            if (breakdown.dimension() == Dimension.OWN) own.setValue(breakdown.name());
        }
        setOpened(!breakdowns.isEmpty());
    }

    /** What was typed; what a rule says no to is left out, and the asking tells. */
    List<Breakdown> breakdowns() {
        var breakdowns = new ArrayList<Breakdown>();
        cells.forEach((dimension, field) -> {
            if (field.getValue().isBlank()) return;
            var name = dimension == Dimension.OWN ? own.getValue() : "";
            var breakdown = asking.of(field, () -> Breakdown.read(dimension, name, field.getValue()));
            if (breakdown != null) breakdowns.add(breakdown);
        });
        if (!asking.clear()) setOpened(true);
        return breakdowns;
    }

    private TextField field(Dimension dimension) {
        return Objects.requireNonNull(cells.get(dimension));
    }
}
