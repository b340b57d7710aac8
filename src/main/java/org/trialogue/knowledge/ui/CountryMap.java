package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries on a map; the table below it says the same. A country leads where it does there. See {@code chart.ts}. */
@Tag("trialogue-chart")
@JsModule("./finding/chart.ts")
final class CountryMap extends Component {

    private static final long serialVersionUID = 1L;

    CountryMap(List<String> countries, Locale reader) {
        var values = countries.stream().map(code -> line(code, reader)).toList();
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("knowledge.where.map"))
                .setPropertyMap("drawn", Map.of("kind", "map", "values", values));
    }

    private static Map<String, Object> line(String code, Locale reader) {
        return Map.of(
                "key",
                code,
                "name",
                Countries.named(code, reader),
                "count",
                1,
                "address",
                WherePart.address("country", code),
                "chosen",
                false);
    }
}
