package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.plans.Indicator;
import org.trialogue.platform.ui.Asking;

/** What a commitment is measured by, one after the other: none, one or several. */
final class IndicatorList extends Div {

    private static final long serialVersionUID = 1L;

    private final Asking asking;
    private final Runnable typed;
    private final Div rows = new Div();
    private final Paragraph none = new Paragraph(getTranslation("plans.indicator.none"));

    /** Begins with one that is still to be filled. */
    IndicatorList(Asking asking, Runnable typed) {
        this.asking = asking;
        this.typed = typed;
        rows.addClassName("tri-indicator-rows");
        none.addClassName("tri-quiet");
        add(none, rows, new Button(getTranslation("plans.indicator.add"), pressed -> {
            added().focus();
            typed.run();
        }));
        added();
    }

    private IndicatorFields added() {
        var fields = new IndicatorFields(asking);
        var out = new Button(getTranslation("plans.indicator.out"));
        var row = new Div(new H3(), fields, out);
        row.addClassName("tri-indicator-row");
        out.addClickListener(pressed -> {
            rows.remove(row);
            numbered();
            typed.run();
        });
        rows.add(row);
        numbered();
        return fields;
    }

    private void numbered() {
        var number = 0;
        for (var row : rows.getChildren().toList()) {
            number++;
            ((H3) row.getChildren().findFirst().orElseThrow())
                    .setText(getTranslation("plans.indicator.number", number));
        }
        none.setVisible(number == 0);
    }

    private List<IndicatorFields> fields() {
        return rows.getChildren()
                .flatMap(row -> row.getChildren())
                .filter(IndicatorFields.class::isInstance)
                .map(IndicatorFields.class::cast)
                .toList();
    }

    void fill(List<Indicator> indicators) {
        rows.removeAll();
        numbered();
        indicators.forEach(indicator -> added().fill(indicator));
    }

    /** Has those that were begun here take the places of those that another one wrote meanwhile. */
    void replace(List<Indicator> kept) {
        var taken = fields().stream().map(IndicatorFields::key).collect(Collectors.toSet());
        var free = new ArrayList<>(kept.stream()
                .map(Indicator::id)
                .filter(key -> !taken.contains(key))
                .toList());
        var known = kept.stream().map(Indicator::id).collect(Collectors.toSet());
        for (var fields : fields())
            if (!known.contains(fields.key()) && !free.isEmpty()) fields.replace(free.removeFirst());
    }

    /** The indicators; those that a rule says no to are left out, and the asking tells. */
    List<Indicator> indicators() {
        return fields().stream().flatMap(each -> each.indicator().stream()).toList();
    }
}
