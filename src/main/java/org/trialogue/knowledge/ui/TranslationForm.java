package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.AccountLimits;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** The fields in which a member tells a practice in another language, each beside what it says in its own. */
final class TranslationForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(getTranslation("knowledge.field.title"));
    private final TextArea summary = area("knowledge.field.summary");
    private final TextArea tried = area("knowledge.field.tried");
    private final TextArea learned = area("knowledge.field.learned");
    private final TextArea note = area("knowledge.field.note");
    private final ParticularsFields beside = new ParticularsFields(key -> getTranslation(key));
    private final Asking asking;
    private final LeaveGuard guard;

    TranslationForm(String about, Asking asking, Practice original) {
        this.asking = asking;
        addClassName("tri-translation-form");
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        tried.setRequiredIndicatorVisible(true);
        tried.setManualValidation(true);
        var told = original.account().words();
        var before = told.particulars();
        beside.within(before);
        asking.under(beside.figures, "knowledge.refused.figure");
        title.setMaxLength(AccountLimits.beside(AccountLimits.LINE, told.title()));
        summary.setMaxLength(AccountLimits.beside(AccountLimits.SHORT, told.summary()));
        tried.setMaxLength(AccountLimits.beside(AccountLimits.TEXT, told.tried()));
        learned.setMaxLength(AccountLimits.beside(AccountLimits.TEXT, told.learned()));
        note.setMaxLength(AccountLimits.beside(AccountLimits.SHORT, told.note()));
        pair(original, "knowledge.field.title", told.title(), title);
        pair(original, "knowledge.summary", told.summary(), summary);
        pair(original, "knowledge.context", before.context(), beside.context);
        pair(original, "knowledge.tried", told.tried(), tried);
        pair(original, "knowledge.results", before.results(), beside.results);
        pair(original, "knowledge.figures", String.join("\n", before.lines()), beside.figures);
        pair(original, "knowledge.learned", told.learned(), learned);
        pair(original, "knowledge.conditions", before.conditions(), beside.conditions);
        pair(original, "knowledge.cost", before.cost(), beside.cost);
        pair(original, "knowledge.sure", told.note(), note);
        guard = new LeaveGuard(this).about(about);
        add(guard);
    }

    /** What does not stand in the original is not translated. */
    private void pair(Practice original, String headingKey, @Nullable String words, Component field) {
        if (words == null || words.isBlank()) return;
        add(new H2(getTranslation(headingKey)), new BesideOriginal(original.language(), words, field));
    }

    /** Shows words to be told otherwise. */
    void fill(AccountWords words) {
        title.setValue(words.title());
        summary.setValue(words.summary());
        tried.setValue(words.tried());
        learned.setValue(Objects.requireNonNullElse(words.learned(), ""));
        note.setValue(Objects.requireNonNullElse(words.note(), ""));
        beside.fill(words.particulars());
    }

    /** What was told, or nothing and a word under what has to be mended. A draft needs a title and what was tried. */
    Optional<AccountWords> words() {
        asking.again();
        var called = asking.of(title, () -> filled(title.getValue(), "knowledge.refused.title-missing"));
        var told = asking.of(tried, () -> filled(tried.getValue(), "knowledge.refused.tried-missing"));
        var particulars = beside.told(asking);
        if (called == null || told == null || particulars == null || !asking.clear()) return Optional.empty();
        return Optional.of(new AccountWords(
                called,
                summary.getValue().strip(),
                told,
                perhaps(learned.getValue()),
                perhaps(note.getValue()),
                particulars));
    }

    /** Does what keeps all of it, and may go elsewhere then. */
    void keep(Runnable deed) {
        guard.keep(deed);
    }

    private static String filled(String typed, String otherwise) {
        if (typed.isBlank()) throw new Refusal(otherwise);
        return typed.strip();
    }

    private static @Nullable String perhaps(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private TextArea area(String labelKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setMinRows(3);
        return area;
    }
}
