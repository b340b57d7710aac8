package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.Practice;
import org.trialogue.platform.ui.InLanguage;

/** A translation beside what it translates, for those who look whether both say the same. */
final class TranslatedPart extends Div {

    private static final long serialVersionUID = 1L;

    TranslatedPart(Practice original, Locale language, AccountWords words) {
        addClassName("tri-translated");
        var told = original.account().words();
        pair(original, language, "knowledge.field.title", told.title(), words.title());
        pair(original, language, "knowledge.summary", told.summary(), words.summary());
        var before = told.particulars();
        var beside = words.particulars();
        pair(original, language, "knowledge.context", before.context(), beside.context());
        pair(original, language, "knowledge.tried", told.tried(), words.tried());
        pair(original, language, "knowledge.results", before.results(), beside.results());
        pair(original, language, "knowledge.figures", lines(before), lines(beside));
        pair(original, language, "knowledge.learned", told.learned(), words.learned());
        pair(original, language, "knowledge.conditions", before.conditions(), beside.conditions());
        pair(original, language, "knowledge.cost", before.cost(), beside.cost());
        pair(original, language, "knowledge.sure", told.note(), words.note());
    }

    private static String lines(Particulars told) {
        return String.join("\n", told.lines());
    }

    private void pair(
            Practice original, Locale language, String headingKey, @Nullable String told, @Nullable String translated) {
        if (told == null || told.isBlank()) return;
        add(
                new H2(getTranslation(headingKey)),
                new BesideOriginal(original.language(), told, translated(language, translated)));
    }

    private Component translated(Locale language, @Nullable String words) {
        var name = new Span(Languages.named(language, getLocale()));
        name.addClassName("tri-beside-language");
        var part = new Div(name);
        if (words != null)
            for (var paragraph : words.split("\\R\\s*\\R"))
                part.add(InLanguage.of(language, new Paragraph(paragraph.strip())));
        return part;
    }
}
