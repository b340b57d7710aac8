package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import org.trialogue.search.Query.View;

/** A picture of what the table below it says: countries on a map, or bars of years. A country or year leads to the search narrowed to it. See {@code chart.ts}. */
@Tag("trialogue-chart")
@JsModule("./finding/chart.ts")
final class Chart extends Component {

    private static final long serialVersionUID = 1L;

    Chart(Counted counted, String label) {
        getElement().setAttribute("role", "img").setAttribute("aria-label", label);
        getElement()
                .setPropertyMap(
                        "drawn",
                        Map.of("kind", counted.view() == View.MAP ? "map" : "years", "values", counted.lines()));
    }

    /** Has the reader's browser keep the picture as a file, an SVG under this name. */
    void save(String name) {
        getElement().callJsFunction("save", name + ".svg");
    }
}
