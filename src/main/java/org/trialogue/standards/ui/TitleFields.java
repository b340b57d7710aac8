package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.standards.InstrumentDraft;

/** The titles of an instrument: one each in the portal's languages, and in as many others as there are. */
final class TitleFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> ALWAYS = List.of("en", "fr", "es");

    private final Asking asking;
    private final Map<String, TextField> own = new HashMap<>();
    private final List<Other> others = new ArrayList<>();
    private final Div lines = new Div();

    private record Other(ComboBox<String> language, TextField title) {}

    TitleFields(Asking asking) {
        this.asking = asking;
        var always = new Div();
        for (var language : ALWAYS) {
            var field = title(getTranslation("standards.title.in", language(language)));
            own.put(language, field);
            always.add(field);
        }
        always.addClassName("tri-title-lines");
        var add = new Button(getTranslation("standards.title.add"), click -> {
            other("", "");
            others.getLast().language().focus();
        });
        add(new H2(getTranslation("standards.titles")), always, lines, add);
    }

    /** The field of the English title, without which there is no instrument. */
    TextField english() {
        return Objects.requireNonNull(own.get("en"));
    }

    void fill(Map<String, String> titles) {
        new TreeMap<>(titles).forEach((language, title) -> {
            var field = own.get(language);
            if (field == null) other(language, title);
            else field.setValue(title);
        });
    }

    /** The titles by language; of one without a language it is asked for, and so it is where two have the same. */
    Map<String, String> titles() {
        var titles = new HashMap<String, String>();
        own.forEach((language, field) -> titles.put(language, field.getValue()));
        for (var other : others) {
            if (other.title().getValue().isBlank()) continue;
            var language = asking.filled(other.language(), "standards.refused.title-language");
            if (language != null) asking.of(other.language(), () -> added(titles, language, other));
        }
        return titles;
    }

    private String added(Map<String, String> titles, String language, Other other) {
        if (titles.putIfAbsent(language, other.title().getValue()) != null)
            throw new Refusal("standards.refused.title-twice", language(language));
        return language;
    }

    private void other(String code, String said) {
        var language = new ComboBox<String>(getTranslation("standards.title.language"));
        language.setItems(Stream.of(Locale.getISOLanguages())
                .filter(each -> !ALWAYS.contains(each))
                .sorted(Comparator.comparing(this::language))
                .toList());
        language.setItemLabelGenerator(this::language);
        if (!code.isEmpty()) language.setValue(code);
        var title = title(getTranslation("standards.title.other"));
        title.setValue(said);
        var line = new Div(language, title);
        line.addClassName("tri-title-line");
        lines.add(line);
        others.add(new Other(language, title));
    }

    private TextField title(String label) {
        var field = new TextField(label);
        field.setMaxLength(InstrumentDraft.LONGEST);
        field.setWidthFull();
        return field;
    }

    private String language(String code) {
        return Locale.of(code).getDisplayLanguage(getLocale());
    }
}
