package org.trialogue.membership.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.SideMark;

/** Asks which organizations to list; each answer changes the page's address. */
class OrganizationFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField words = new TextField();
    private final Select<Affiliation> side = new Select<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final Select<Boolean> representative = new Select<>();
    private final transient Consumer<OrganizationSearch> looking;

    OrganizationFilters(OrganizationSearch search, List<String> countries, Consumer<OrganizationSearch> looking) {
        this.looking = looking;
        addClassName("tri-filters");
        getElement().setAttribute("role", "search");
        words.setLabel(getTranslation("membership.organizations.find"));
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setClearButtonVisible(true);
        side();
        country(countries);
        representative();
        words.setValue(search.words());
        side.setValue(search.side());
        if (search.country() != null && countries.contains(search.country())) country.setValue(search.country());
        representative.setValue(search.representative());
        words.addValueChangeListener(changed -> look(changed.isFromClient()));
        side.addValueChangeListener(changed -> look(changed.isFromClient()));
        country.addValueChangeListener(changed -> look(changed.isFromClient()));
        representative.addValueChangeListener(changed -> look(changed.isFromClient()));
        add(words, side, country, representative);
    }

    private void side() {
        var any = getTranslation("membership.any");
        side.setLabel(getTranslation("membership.field.side"));
        side.setEmptySelectionAllowed(true);
        side.setEmptySelectionCaption(any);
        side.setItemLabelGenerator(each -> each == null ? any : getTranslation(SideMark.nameKey(each)));
        side.setItems(Affiliation.values());
    }

    private void country(List<String> countries) {
        country.setLabel(getTranslation("membership.field.country"));
        country.setPlaceholder(getTranslation("membership.any"));
        country.setClearButtonVisible(true);
        country.setItemLabelGenerator(code -> Countries.name(code, getLocale()));
        country.setItems(Countries.sorted(countries.stream(), getLocale()));
    }

    private void representative() {
        var any = getTranslation("membership.any");
        representative.setLabel(getTranslation("membership.field.representative"));
        representative.setEmptySelectionAllowed(true);
        representative.setEmptySelectionCaption(any);
        representative.setItemLabelGenerator(
                each -> each == null ? any : getTranslation(each ? "membership.yes" : "membership.no"));
        representative.setItems(true, false);
    }

    private void look(boolean asked) {
        if (asked)
            looking.accept(new OrganizationSearch(
                    words.getValue(), side.getValue(), country.getValue(), representative.getValue()));
    }
}
