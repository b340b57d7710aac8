package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.application.ConsultationReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Texts;

/**
 * The draft of a country's yearly report on its consultations, arranged by the five matters of Convention No. 144, article 5(1). The address
 * says which country and year.
 */
@Route(ConsultationAddress.PAGE)
@StyleSheet("look/plans.css")
@PermitAll
class ConsultationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 12;

    private final transient SignedIn signedIn;
    private final transient ConsultationReading reading;
    private final transient Texts texts;

    ConsultationsView(SignedIn signedIn, ConsultationReading reading, Texts texts) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var said = entering.getLocation().getQueryParameters();
        var own = reading.ownCountry(signedIn.id());
        var all = reading.readsAll(signedIn.id());
        var last = reading.lastYear();
        var year = said.getSingleParameter("year")
                .flatMap(text -> ConsultationAddress.yearOf(text, ConsultationReading.FIRST_YEAR, last + 1))
                .orElse(last);
        var country = said.getSingleParameter("country")
                .flatMap(ConsultationAddress::countryOf)
                .or(() -> own);
        cleared();
        under(getTranslation("plans.title"), "plans");
        titled(getTranslation("plans.consultations"));
        led(getTranslation("plans.consultations.lead"));
        if (country.isPresent()) show(new ConsultationAddress(country.get(), year), all);
        else if (all)
            add(choice(null, year, true), new EmptyPlace(getTranslation("plans.consultations.choose-country")));
        else add(new EmptyPlace(getTranslation("plans.consultations.no-country")));
    }

    private void show(ConsultationAddress address, boolean all) {
        var report =
                reading.of(address.country(), address.year(), signedIn.id()).orElseThrow(NotFoundException::new);
        var paper = new ConsultationPaper(texts, getLocale());
        titled(paper.title(report));
        acts(file(address, "docx"), file(address, "pdf"));
        var shown = new Div(new Html("<div>" + paper.body(report) + "</div>"));
        shown.addClassName("tri-consultations");
        add(choice(address.country(), address.year(), all), shown);
    }

    private Anchor file(ConsultationAddress address, String ending) {
        var file = new Anchor(address.file(ending), getTranslation("plans.take." + ending));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private Component choice(@Nullable String country, int year, boolean all) {
        var choice = new Div();
        choice.addClassName("tri-filters");
        choice.getElement()
                .setAttribute("role", "search")
                .setAttribute("aria-label", getTranslation("plans.consultations.choose"));
        if (all) choice.add(countries(country, year));
        if (country != null) choice.add(years(country, year));
        return choice;
    }

    private Component countries(@Nullable String country, int year) {
        var countries = new ComboBox<String>(getTranslation("plans.filter.country"));
        countries.setItemLabelGenerator(this::named);
        countries.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::named, Collator.getInstance(getLocale())))
                .toList());
        if (country != null) countries.setValue(country);
        countries.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null)
                go(new ConsultationAddress(changed.getValue(), year));
        });
        return countries;
    }

    private Component years(String country, int year) {
        var years = new Select<Integer>();
        years.setLabel(getTranslation("plans.consultations.year"));
        var last = reading.lastYear() + 1;
        var first = Math.min(year, last - YEARS);
        years.setItems(IntStream.rangeClosed(0, last - first)
                .map(back -> last - back)
                .boxed()
                .toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(year);
        years.addValueChangeListener(changed -> {
            if (changed.isFromClient()) go(new ConsultationAddress(country, changed.getValue()));
        });
        return years;
    }

    private String named(String country) {
        return Locale.of("", country).getDisplayCountry(getLocale());
    }

    private void go(ConsultationAddress address) {
        getUI().ifPresent(ui -> ui.navigate(ConsultationAddress.PAGE, address.asked()));
    }
}
