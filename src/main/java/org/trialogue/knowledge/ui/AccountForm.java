package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.PersistentId;
import org.trialogue.knowledge.domain.AccountLimits;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Localized;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;
import org.trialogue.standards.ui.InstrumentsField;

/** The fields in which a member tells a practice. */
final class AccountForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> KINDS =
            List.of("practice", "programme", "tool", "mechanism", "agreement", "research");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 2_100;

    private final TextField title = new TextField(getTranslation("knowledge.field.title"));
    private final Select<String> kind = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final TextArea summary = area("knowledge.field.summary", AccountLimits.SHORT);
    private final TextArea tried = area("knowledge.field.tried", AccountLimits.TEXT);
    private final TextArea learned = area("knowledge.field.learned", AccountLimits.TEXT);
    private final RadioButtonGroup<Basis> basis = new RadioButtonGroup<>(getTranslation("knowledge.field.basis"));
    private final Select<Confidence> confidence = new Select<>();
    private final TextArea note = area("knowledge.field.note", AccountLimits.SHORT);
    private final IntegerField from = new IntegerField(getTranslation("knowledge.field.from"));
    private final IntegerField to = new IntegerField(getTranslation("knowledge.field.to"));
    private final MultiSelectComboBox<String> countries =
            new MultiSelectComboBox<>(getTranslation("knowledge.field.countries"));
    private final MultiSelectComboBox<Concept> themes =
            new MultiSelectComboBox<>(getTranslation("knowledge.field.themes"));
    private final InstrumentsField instruments;
    private final TagsFields tags;
    private final ParticularsFields beside = new ParticularsFields(key -> getTranslation(key));
    private final TookPartFields part = new TookPartFields(beside.cost);
    private final TextField lead = new TextField(getTranslation("knowledge.field.lead"));
    private final TextArea source = area("knowledge.field.source", AccountLimits.SHORT);
    private final TextField identifier = new TextField(getTranslation("knowledge.field.identifier"));
    private final Asking asking;
    private final LeaveGuard guard;
    private final transient Concepts concepts;

    AccountForm(String about, Asking asking, Standards standards, Concepts concepts) {
        this.asking = asking;
        this.concepts = concepts;
        this.instruments = new InstrumentsField(getTranslation("knowledge.field.instruments"), standards, this::typed);
        this.tags = new TagsFields(concepts);
        addClassName("tri-account-form");
        asking.under(to, "knowledge.refused.years");
        asking.under(beside.figures, "knowledge.refused.figure");
        asking.under(identifier, "knowledge.refused.identifier");
        what();
        happening();
        learning();
        placing();
        sourcing();
        guard = new LeaveGuard(this).about(about);
        add(guard);
    }

    private void typed() {
        guard.typed();
    }

    private void what() {
        title.setMaxLength(AccountLimits.LINE);
        title.setHelperText(getTranslation("knowledge.field.title.help"));
        choice(kind, "knowledge.field.kind", KINDS)
                .setItemLabelGenerator(one -> getTranslation("knowledge.kind." + one));
        kind.setValue(KINDS.getFirst());
        choice(language, "knowledge.field.language", LANGUAGES)
                .setItemLabelGenerator(one -> one.getDisplayLanguage(getLocale()));
        language.setValue(LANGUAGES.contains(readers()) ? readers() : Locale.ENGLISH);
        summary.setHelperText(getTranslation("knowledge.field.summary.help"));
        required(title, summary);
        section("knowledge.form.what", title, kind, language, summary);
    }

    private void happening() {
        tried.setHelperText(getTranslation("knowledge.field.tried.help"));
        required(tried);
        section("knowledge.form.happened", beside.context, tried, beside.results, beside.figures);
    }

    private void learning() {
        learned.setHelperText(getTranslation("knowledge.field.learned.help"));
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(
                one -> getTranslation("knowledge.basis." + one.name().toLowerCase(Locale.ROOT)));
        basis.setValue(Basis.STATED);
        choice(confidence, "knowledge.field.confidence", List.of(Confidence.values()))
                .setItemLabelGenerator(one ->
                        getTranslation("knowledge.confidence." + one.name().toLowerCase(Locale.ROOT)));
        confidence.setValue(Confidence.MEDIUM);
        note.setHelperText(getTranslation("knowledge.field.note.help"));
        section("knowledge.form.learned", learned, basis, beside.conditions, confidence, note);
    }

    private void placing() {
        for (var year : List.of(from, to)) {
            year.setMin(FIRST_YEAR);
            year.setMax(LAST_YEAR);
            year.setManualValidation(true);
        }
        countries.setItems(Countries.all(getLocale()));
        countries.setItemLabelGenerator(code -> Countries.named(code, getLocale()));
        themes.setItems(concepts.in("themes"));
        themes.setItemLabelGenerator(one -> one.label(getLocale()));
        Localized.choices(countries, themes);
        required(themes);
        section("knowledge.form.where", from, to, countries, themes, instruments);
        add(new H2(getTranslation("knowledge.tags")), tags);
    }

    private void sourcing() {
        lead.setMaxLength(AccountLimits.LINE);
        lead.setHelperText(getTranslation("knowledge.field.lead.help"));
        source.setHelperText(getTranslation("knowledge.field.source.help"));
        identifier.setMaxLength(PersistentId.LONGEST);
        identifier.setHelperText(getTranslation("knowledge.field.identifier.help"));
        identifier.setManualValidation(true);
        required(lead, source);
        section("knowledge.form.who", lead, source, identifier);
        add(part);
    }

    private void section(String titleKey, Component... fields) {
        var layout = new FormLayout(fields);
        for (var field : fields)
            if (field instanceof TextArea
                    || field == title
                    || field == confidence
                    || field == basis
                    || field == instruments) layout.setColspan(field, 2);
        add(new H2(getTranslation(titleKey)), layout);
    }

    /** Shows an account to be told otherwise. */
    void fill(Locale written, Account account) {
        language.setValue(LANGUAGES.contains(written) ? written : Locale.ENGLISH);
        title.setValue(account.title());
        kind.setValue(KINDS.contains(account.kind()) ? account.kind() : KINDS.getFirst());
        summary.setValue(account.summary());
        tried.setValue(account.tried());
        var lesson = account.lesson();
        learned.setValue(lesson == null ? "" : lesson.text());
        basis.setValue(lesson == null ? Basis.STATED : lesson.basis());
        confidence.setValue(account.confidence());
        note.setValue(account.note() == null ? "" : account.note());
        from.setValue(account.period().from());
        to.setValue(account.period().to());
        countries.setValue(Set.copyOf(account.countries()));
        themes.setValue(account.themes().stream()
                .flatMap(key -> concepts.concept("themes", key).stream())
                .collect(Collectors.toSet()));
        instruments.fill(account.instruments(), account.articles());
        tags.fill(account.tags());
        beside.fill(account.particulars());
        part.fill(account);
        lead.setValue(account.lead());
        source.setValue(account.source());
        identifier.setValue(
                account.identifier() == null ? "" : account.identifier().named());
    }

    /** What was told, or nothing and a word under what has to be mended. A draft needs a title and what was tried. */
    Optional<Account> account() {
        asking.again();
        var called = asking.of(title, () -> words(title.getValue(), "knowledge.refused.title-missing"));
        var told = asking.of(tried, () -> words(tried.getValue(), "knowledge.refused.tried-missing"));
        var particulars = beside.told(asking);
        var years = asking.of(to, this::period);
        var articles = instruments.articles(asking);
        var lasting = asking.of(identifier, this::identifier);
        if (lasting == null
                || called == null
                || told == null
                || particulars == null
                || years == null
                || articles == null
                || !asking.clear()) return Optional.empty();
        return Optional.of(new Account(
                kind.getValue(),
                called,
                summary.getValue().strip(),
                told,
                lesson(),
                confidence.getValue(),
                years,
                countries.getValue().stream().sorted().toList(),
                themes.getValue().stream().map(Concept::key).sorted().toList(),
                part.parties(),
                part.donors(),
                instruments.codes(),
                lead.getValue().strip(),
                source.getValue().strip(),
                note.getValue().isBlank() ? null : note.getValue().strip(),
                lasting.orElse(null),
                tags.tags(),
                part.partners(),
                particulars,
                articles));
    }

    /** In which language it is told. */
    Locale language() {
        return language.getValue();
    }

    /** Does what keeps all of it, and may go elsewhere then. */
    void keep(Runnable deed) {
        guard.keep(deed);
    }

    void focus() {
        title.focus();
    }

    private static String words(String typed, String otherwise) {
        if (typed.isBlank()) throw new Refusal(otherwise);
        return typed.strip();
    }

    private @Nullable Lesson lesson() {
        var text = learned.getValue().strip();
        return text.isEmpty() ? null : new Lesson(text, basis.getValue());
    }

    private Period period() {
        var first = from.getValue();
        var last = to.getValue();
        for (var field : List.of(from, to)) {
            var year = field.getValue();
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) throw new Refusal("knowledge.refused.years");
        }
        if (first != null && last != null && last < first) throw new Refusal("knowledge.refused.years");
        return new Period(first, last);
    }

    private Optional<PersistentId> identifier() {
        var typed = identifier.getValue();
        if (typed.isBlank()) return Optional.empty();
        var read = PersistentId.read(typed);
        if (read.isEmpty()) throw new Refusal("knowledge.refused.identifier");
        return read;
    }

    private Locale readers() {
        return Locale.of(getLocale().getLanguage());
    }

    private <T> Select<T> choice(Select<T> select, String labelKey, List<T> items) {
        select.setLabel(getTranslation(labelKey));
        select.setItems(items);
        return select;
    }

    private TextArea area(String labelKey, int longest) {
        var area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(longest);
        area.setMinRows(3);
        return area;
    }

    /** What reviewers need; the form itself says what is missing. */
    private static void required(HasValueAndElement<?, ?>... fields) {
        for (var field : fields) {
            field.setRequiredIndicatorVisible(true);
            if (field instanceof HasValidation asked) asked.setManualValidation(true);
        }
    }
}
