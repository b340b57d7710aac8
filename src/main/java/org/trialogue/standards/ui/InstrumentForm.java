package org.trialogue.standards.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.InstrumentDraft.ArticleDraft;

/** The fields of an instrument. What was typed stays when a rule says no. */
final class InstrumentForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField code = new TextField(getTranslation("standards.field.code"));
    private final TitleFields titles = new TitleFields(asking);
    private final Select<String> type = new Select<>();
    private final TextField body = new TextField(getTranslation("standards.field.body"));
    private final IntegerField adopted = new IntegerField(getTranslation("standards.field.adopted"));
    private final DayField adoptedOn = new DayField(getTranslation("standards.field.adopted-on"));
    private final DayField inForceOn = new DayField(getTranslation("standards.field.in-force-on"));
    private final MultiSelectComboBox<String> themes =
            new MultiSelectComboBox<>(getTranslation("standards.field.themes"));
    private final ArticleFields articles = new ArticleFields(asking);
    private final TextArea note = new TextArea(getTranslation("standards.field.note"));
    private final TextField source = new TextField(getTranslation("standards.field.source"));
    private final Checkbox withdrawn = new Checkbox(getTranslation("standards.field.withdrawn"));
    private final LeaveGuard guard;

    InstrumentForm(Concepts concepts) {
        code.setHelperText(getTranslation("standards.field.code.help"));
        type.setLabel(getTranslation("standards.field.type"));
        type.setItems(InstrumentDraft.TYPES);
        type.setItemLabelGenerator(each -> getTranslation("standards.type." + each));
        type.setValue(InstrumentDraft.TYPES.getFirst());
        themes.setItems(concepts.in("themes").stream().map(Concept::key).toList());
        themes.setItemLabelGenerator(key -> concepts.label("themes", key, getLocale()));
        Localized.choices(themes);
        note.setMaxLength(InstrumentDraft.LONGEST);
        source.setMaxLength(InstrumentDraft.LONGEST);
        source.setHelperText(getTranslation("standards.field.source.help"));
        rules();
        var facts = new Div(code, type, body, adopted, adoptedOn, inForceOn, themes);
        facts.addClassName("tri-instrument-facts");
        var told = new Div(note, source, withdrawn);
        told.addClassName("tri-instrument-told");
        guard = new LeaveGuard(
                code, titles, type, body, adopted, adoptedOn, inForceOn, themes, articles, note, source, withdrawn);
        addClassName("tri-instrument-form");
        add(asking, facts, titles, articles, told, guard);
    }

    private void rules() {
        asking.under(code, "standards.refused.code", "standards.refused.code-taken", "standards.refused.code-kept");
        asking.under(titles.english(), "standards.refused.title-missing");
        asking.under(body, "standards.refused.body-missing");
        asking.under(adopted, "standards.refused.year");
        asking.under(adoptedOn, "standards.refused.year-of-day");
        asking.under(inForceOn, "standards.refused.in-force-before");
        asking.under(source, "standards.refused.source-missing");
    }

    /** Shows one that is there, whose code no longer changes. */
    void fill(InstrumentDraft draft) {
        code.setValue(draft.code());
        code.setReadOnly(true);
        titles.fill(draft.titles());
        type.setValue(draft.type());
        body.setValue(draft.body());
        adopted.setValue(draft.adopted());
        adoptedOn.setValue(draft.adoptedOn());
        inForceOn.setValue(draft.inForceOn());
        themes.setValue(new HashSet<>(draft.themes()));
        articles.fill(draft.articles());
        note.setValue(draft.note() == null ? "" : draft.note());
        source.setValue(draft.source());
        withdrawn.setValue(draft.withdrawn());
    }

    /** For a new one there is nothing to withdraw yet. */
    void fresh() {
        withdrawn.setVisible(false);
    }

    Asking asking() {
        return asking;
    }

    void keep(Runnable deed) {
        guard.keep(deed);
    }

    /** What was typed; empty after a rule said no. */
    Optional<InstrumentDraft> draft() {
        asking.again();
        var year = asking.filled(adopted, "standards.refused.year");
        var adoption = asking.perhaps(adoptedOn, "standards.refused.day");
        var force = asking.perhaps(inForceOn, "standards.refused.day");
        var named = articles.drafts();
        var called = titles.titles();
        if (year == null || !asking.clear()) return Optional.empty();
        return Optional.ofNullable(asking.of(code, () -> draft(year, adoption, force, called, named)));
    }

    private InstrumentDraft draft(
            int year,
            @Nullable LocalDate adoption,
            @Nullable LocalDate force,
            Map<String, String> called,
            List<ArticleDraft> named) {
        return new InstrumentDraft(
                code.getValue(),
                called,
                type.getValue(),
                body.getValue(),
                year,
                adoption,
                force,
                List.copyOf(themes.getValue()),
                named,
                note.getValue(),
                source.getValue(),
                withdrawn.getValue());
    }
}
