package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;

/** What is covered of one instrument or set, under its name and how much of it is served; line by line only once it is opened. */
final class CoverageGroup extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    CoverageGroup(Component name, List<Covered> lines, Supplier<Component> table) {
        var count = new Span(getTranslation("standards.coverage.served-of", served(lines), lines.size()));
        count.addClassName("tri-count");
        var summary = new Div(name, count);
        summary.addClassName("tri-coverage-summary");
        getContent().setSummary(summary);
        getContent().addClassName("tri-coverage-group");
        getContent().addOpenedChangeListener(opened -> {
            if (opened.isOpened() && getContent().getContent().findAny().isEmpty())
                getContent().add(table.get());
        });
    }

    /** The lines source by source, those of which least is served first. */
    static Stream<List<Covered>> bySource(List<Covered> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(Covered::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(group -> (double) served(group) / group.size()));
    }

    static long served(List<Covered> lines) {
        return lines.stream().filter(line -> line.degree() == Degree.SERVED).count();
    }
}
