package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.domain.Folding;

/** The values of a facet: what is chosen and the most frequent ones as links, and where there are more a field that finds any of them. */
final class FacetPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final transient Query query;
    private final String facet;
    private final transient Words words;
    private final transient Consumer<Query> asking;
    private @Nullable ComboBox<Count> finder;

    FacetPart(Query query, String facet, List<Count> counts, Words words, Consumer<Query> asking) {
        this.query = query;
        this.facet = facet;
        this.words = words;
        this.asking = asking;
        var chosen = chosen(counts);
        var others = counts.stream()
                .filter(count -> chosen.stream().noneMatch(each -> each.value().equals(count.value())))
                .toList();
        var room = Math.max(0, SHOWN - chosen.size());
        var list = new UnorderedList();
        chosen.forEach(count -> list.add(new ListItem(value(count, true))));
        others.stream().limit(room).forEach(count -> list.add(new ListItem(value(count, false))));
        getContent().add(list);
        if (others.size() > room) getContent().add(finder(others));
        if (counts.size() >= Results.MOST_VALUES) getContent().add(most());
    }

    void focus() {
        Optional.ofNullable(finder).ifPresent(ComboBox::focus);
    }

    /** What is chosen is shown, even where nothing is left of it. */
    private List<Count> chosen(List<Count> counts) {
        return query.narrowing().getOrDefault(facet, List.of()).stream()
                .map(value -> Stream.concat(
                                counts.stream().filter(count -> count.value().equals(value)),
                                Stream.of(new Count(value, 0)))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private ComboBox<Count> finder(List<Count> others) {
        var field = new ComboBox<Count>();
        var name = getTranslation("search.facet." + facet);
        field.setItems((count, typed) -> Folding.holds(name(count), typed), others);
        field.setItemLabelGenerator(count -> name(count) + " (" + count.count() + ")");
        field.setPlaceholder(getTranslation("search.facet.find", others.size()));
        field.setAriaLabel(getTranslation("search.facet.find-in", name));
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            var count = change.getValue();
            if (change.isFromClient() && count != null) asking.accept(turned(count));
        });
        finder = field;
        return field;
    }

    private Component value(Count count, boolean in) {
        var number = new Span(Long.toString(count.count()));
        number.addClassName("tri-count");
        var link = new Anchor(SearchAddress.of(turned(count)), new Span(name(count)), number);
        if (in) link.getElement().setAttribute("aria-current", "true");
        return link;
    }

    private Query turned(Count count) {
        return SearchAddress.turned(query, facet, count.value());
    }

    private String name(Count count) {
        return words.of(facet, count.value(), getLocale());
    }

    private Paragraph most() {
        var most = new Paragraph(getTranslation("search.facet.most", Results.MOST_VALUES));
        most.addClassName("tri-foot");
        return most;
    }
}
