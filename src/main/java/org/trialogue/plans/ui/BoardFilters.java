package org.trialogue.plans.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.trialogue.membership.Organization;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Light;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.application.BoardChoices;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** Narrows the board; each choice changes the page's address. */
final class BoardFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<PlanName> plan = new ComboBox<>(getTranslation("plans.filter.plan"));
    private final Select<Affiliation> side = new Select<>();
    private final ComboBox<Organization> organization = new ComboBox<>(getTranslation("plans.filter.organization"));
    private final ComboBox<String> country = new ComboBox<>(getTranslation("plans.filter.country"));
    private final ComboBox<Concept> theme = new ComboBox<>(getTranslation("plans.filter.theme"));
    private final ComboBox<Instrument> standard = new ComboBox<>(getTranslation("plans.filter.standard"));
    private final Select<Light> light = new Select<>();
    private final transient BoardQuestion question;
    private final transient Consumer<BoardQuestion> narrowed;

    BoardFilters(
            BoardQuestion question,
            BoardChoices choices,
            Concepts concepts,
            Standards standards,
            Consumer<BoardQuestion> narrowed) {
        this.question = question;
        this.narrowed = narrowed;
        addClassName("tri-filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("plans.filter"));
        plan(choices);
        side();
        light();
        organization(choices);
        country(choices.countries());
        theme(concepts);
        standard(standards);
        for (var field : List.of(plan, organization, country, theme, standard)) {
            field.setClearButtonVisible(true);
            field.setPlaceholder(getTranslation("plans.filter.any"));
            field.addValueChangeListener(changed -> narrow(changed.isFromClient()));
        }
        side.addValueChangeListener(changed -> narrow(changed.isFromClient()));
        light.addValueChangeListener(changed -> narrow(changed.isFromClient()));
        add(plan, side, organization, country, theme, standard, light);
    }

    private void plan(BoardChoices choices) {
        plan.setItemLabelGenerator(PlanName::title);
        plan.setItems(
                query -> choices.plans(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        Optional.ofNullable(question.plan()).flatMap(choices::plan).ifPresent(plan::setValue);
    }

    private void side() {
        var any = getTranslation("plans.filter.any");
        side.setLabel(getTranslation("plans.filter.side"));
        side.setEmptySelectionAllowed(true);
        side.setEmptySelectionCaption(any);
        side.setItemLabelGenerator(each -> each == null ? any : getTranslation(SideMark.nameKey(each)));
        side.setItems(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS, Affiliation.PARTNERS);
        if (question.side() != Affiliation.SECRETARIAT) side.setValue(question.side());
    }

    private void light() {
        var any = getTranslation("plans.filter.any");
        light.setLabel(getTranslation("plans.filter.light"));
        light.setEmptySelectionAllowed(true);
        light.setEmptySelectionCaption(any);
        light.setItemLabelGenerator(
                each -> each == null ? any : LightWord.sign(each) + " " + getTranslation("plans.light." + each.key()));
        light.setItems(Light.values());
        light.setValue(question.light());
    }

    private void organization(BoardChoices choices) {
        organization.setItemLabelGenerator(Organization::name);
        organization.setItems(
                query -> choices.leading(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        Optional.ofNullable(question.organization())
                .flatMap(choices::organization)
                .ifPresent(organization::setValue);
    }

    private void country(List<String> countries) {
        country.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(getLocale()));
        country.setItems(countries);
        if (question.country() != null && countries.contains(question.country())) country.setValue(question.country());
    }

    private void theme(Concepts concepts) {
        theme.setItemLabelGenerator(concept -> concept.label(getLocale()));
        theme.setItems(concepts.in("themes"));
        Optional.ofNullable(question.theme())
                .flatMap(key -> concepts.concept("themes", key))
                .ifPresent(theme::setValue);
    }

    private void standard(Standards standards) {
        standard.setItemLabelGenerator(instrument -> instrument.code() + " " + instrument.title(getLocale()));
        standard.setItems(query ->
                standards.find(query.getFilter().orElse(""), getLocale(), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        Optional.ofNullable(question.standard()).flatMap(standards::instrument).ifPresent(standard::setValue);
    }

    private void narrow(boolean asked) {
        if (!asked) return;
        narrowed.accept(new BoardQuestion(
                question.concern(),
                plan.isEmpty() ? null : plan.getValue().id(),
                side.getValue(),
                organization.isEmpty() ? null : organization.getValue().id(),
                country.getValue(),
                theme.isEmpty() ? null : theme.getValue().key(),
                standard.isEmpty() ? null : standard.getValue().code(),
                light.getValue()));
    }
}
