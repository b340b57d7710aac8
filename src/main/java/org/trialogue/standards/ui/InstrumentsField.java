package org.trialogue.standards.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Localized;
import org.trialogue.standards.Articles;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** Asks for instruments and, of each that was chosen, for the articles that are meant, which may stay empty. */
@StyleSheet("look/cited.css")
public final class InstrumentsField extends Div {

    private static final long serialVersionUID = 1L;

    /** As long as any list of articles is. */
    private static final int LONGEST = 300;

    private final MultiSelectComboBox<Instrument> instruments;
    private final FormLayout articles = new FormLayout();
    private final transient Map<Instrument, TextField> fields = new LinkedHashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    private transient Articles before = Articles.NONE;
    private final transient Runnable changed;
    private final transient Standards standards;

    /** @param changed is told when somebody types an article */
    public InstrumentsField(String label, Standards standards, Runnable changed) {
        this.instruments = new MultiSelectComboBox<>(label);
        this.standards = standards;
        this.changed = changed;
        instruments.setItemLabelGenerator(one -> one.code() + " " + one.title(getLocale()));
        instruments.setItems(query ->
                standards.find(query.getFilter().orElse(""), getLocale(), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        instruments.setWidthFull();
        Localized.choices(instruments);
        instruments.addValueChangeListener(chosen -> ask());
        articles.addClassName("tri-cited-articles");
        add(instruments, articles);
    }

    /** Where the instruments are chosen. */
    public MultiSelectComboBox<Instrument> instruments() {
        return instruments;
    }

    /** Shows what was chosen before; an instrument that the library does not have any more is left out, an article of one stays. */
    public void fill(Collection<String> codes, Articles meant) {
        before = meant;
        typed.clear();
        fields.clear();
        codes.forEach(code -> typed.put(code, String.join(", ", meant.of(code))));
        instruments.setValue(codes.stream()
                .flatMap(code -> standards.instrument(code).stream())
                .collect(Collectors.toSet()));
        ask();
    }

    /** The codes of what is chosen, in their order. */
    public List<String> codes() {
        return chosen().stream().map(Instrument::code).toList();
    }

    /** The articles that were typed, or null where one of them is none; that is said under its field. */
    public @Nullable Articles articles(Asking asking) {
        var byCode = new HashMap<String, List<String>>();
        for (var each : fields.entrySet()) {
            var instrument = each.getKey();
            var field = each.getValue();
            var refs =
                    asking.of(field, () -> Articles.read(instrument, field.getValue(), before.of(instrument.code())));
            if (refs == null) return null;
            byCode.put(instrument.code(), refs);
        }
        return new Articles(byCode);
    }

    private List<Instrument> chosen() {
        return instruments.getValue().stream()
                .sorted(Comparator.comparing(Instrument::code))
                .toList();
    }

    /** What was typed stays, also of what is chosen again. */
    private void ask() {
        fields.forEach((instrument, field) -> typed.put(instrument.code(), field.getValue()));
        fields.clear();
        articles.removeAll();
        for (var instrument : chosen()) {
            var field = field(instrument);
            fields.put(instrument, field);
            articles.add(field);
        }
    }

    private TextField field(Instrument instrument) {
        var field = new TextField(getTranslation("standards.cited-articles", instrument.code()));
        field.setMaxLength(LONGEST);
        field.setHelperText(help(instrument));
        field.setManualValidation(true);
        field.setValue(typed.getOrDefault(instrument.code(), ""));
        field.addValueChangeListener(value -> {
            if (value.isFromClient()) changed.run();
        });
        return field;
    }

    private String help(Instrument instrument) {
        var known = instrument.articles().stream().map(Instrument.Article::ref).collect(Collectors.joining(", "));
        return known.isEmpty()
                ? getTranslation("standards.cited-articles.help")
                : getTranslation("standards.cited-articles.known", known);
    }
}
