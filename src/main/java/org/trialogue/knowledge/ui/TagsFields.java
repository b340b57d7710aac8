package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Tags;
import org.trialogue.platform.ui.Localized;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;

/** What a practice is about, chosen out of the vocabularies: several of each, but of what is known of its results one. */
final class TagsFields extends Composite<FormLayout> {

    private static final long serialVersionUID = 1L;

    private final Map<String, MultiSelectComboBox<Concept>> several = new LinkedHashMap<>();
    private final Map<String, Select<Concept>> single = new LinkedHashMap<>();
    private final transient Concepts concepts;

    TagsFields(Concepts concepts) {
        this.concepts = concepts;
        for (var facet : Reading.FACETS) getContent().add(Tags.SINGLE.contains(facet) ? one(facet) : some(facet));
    }

    private Component some(String facet) {
        var field = new MultiSelectComboBox<Concept>(label(facet));
        field.setItems(concepts.in(Tags.vocabulary(facet)));
        field.setItemLabelGenerator(one -> one.label(getLocale()));
        Localized.choices(field);
        several.put(facet, field);
        return wide(field);
    }

    private Component one(String facet) {
        var field = new Select<Concept>();
        field.setLabel(label(facet));
        field.setItems(concepts.in(Tags.vocabulary(facet)));
        field.setItemLabelGenerator(one -> one == null ? "" : one.label(getLocale()));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("knowledge.field.not-said"));
        single.put(facet, field);
        return wide(field);
    }

    private static <C extends Component & HasSize> C wide(C field) {
        field.setWidthFull();
        return field;
    }

    private String label(String facet) {
        return getTranslation("knowledge.read." + facet);
    }

    /** Shows tags; what the vocabularies do not have is left out. */
    void fill(Tags tags) {
        several.forEach((facet, field) ->
                field.setValue(found(facet, tags.of(facet)).stream().collect(Collectors.toSet())));
        single.forEach((facet, field) ->
                field.setValue(found(facet, tags.of(facet)).stream().findFirst().orElse(null)));
    }

    private List<Concept> found(String facet, List<String> keys) {
        return keys.stream()
                .flatMap(key -> concepts.concept(Tags.vocabulary(facet), key).stream())
                .toList();
    }

    /** What was chosen. */
    Tags tags() {
        var keys = new HashMap<String, List<String>>();
        several.forEach((facet, field) -> keys.put(
                facet, field.getValue().stream().map(Concept::key).sorted().toList()));
        single.forEach((facet, field) -> {
            var chosen = field.getValue();
            keys.put(facet, chosen == null ? List.of() : List.of(Objects.requireNonNull(chosen.key())));
        });
        return new Tags(keys);
    }
}
