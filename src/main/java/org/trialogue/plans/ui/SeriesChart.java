package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Reached;
import org.trialogue.plans.Series;

/** A picture of what the table below it says: what an indicator reached from time to time, beside the way that it should go. See {@code chart.ts}. */
@Tag("trialogue-chart")
@JsModule("./finding/chart.ts")
final class SeriesChart extends Component {

    private static final long serialVersionUID = 1L;

    SeriesChart(Series series, String label) {
        var indicator = series.indicator();
        var way = new ArrayList<Figure>();
        way.add(indicator.baseline());
        way.addAll(indicator.targets());
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
        getElement()
                .setPropertyMap(
                        "drawn",
                        Map.of(
                                "kind",
                                "series",
                                "names",
                                Map.of(
                                        "expected", getTranslation("plans.indicator.way"),
                                        "reached", getTranslation("plans.indicator.actual")),
                                "expected",
                                points(way),
                                "reached",
                                points(series.reached().stream()
                                        .map(Reached::figure)
                                        .toList())));
    }

    private static List<Map<String, Object>> points(List<Figure> figures) {
        return figures.stream()
                .map(figure -> Map.<String, Object>of(
                        "on", figure.on().toString(), "value", figure.value().doubleValue()))
                .toList();
    }

    /** Has the reader's browser keep the picture as a file, an SVG under this name. */
    void save(String name) {
        getElement().callJsFunction("save", name + ".svg");
    }
}
