package org.trialogue.plans.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.application.CountryReading;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;

/** How a country stands to the instruments that matter to its plans: whether it is bound, what a supervisory body said last, what is promised. */
@Route(CountryAddress.PAGE + "/:country?")
@StyleSheet("look/plans.css")
@PermitAll
class CountryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CountryReading reading;

    CountryView(CountryReading reading) {
        this.reading = reading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var asked = entering.getRouteParameters().get("country");
        cleared();
        under(getTranslation("plans.title"), "plans");
        if (asked.isPresent()) under(getTranslation("plans.countries"), CountryAddress.PAGE);
        titled(asked.map(this::known).map(this::named).orElse(getTranslation("plans.countries")));
        led(getTranslation("plans.country.lead"));
        add(choice(asked));
        asked.ifPresent(this::show);
    }

    private void show(String country) {
        var standing = reading.of(country);
        acts(new Anchor(
                BoardAddress.of(
                        BoardAddress.PAGE, new BoardQuestion(null, null, null, null, country, null, null), null),
                getTranslation("plans.standing")));
        if (standing.rows().isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.country.none")));
            return;
        }
        var file = new Anchor(CountryAddress.path(country) + "/as/csv", getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        add(new CountryTable(standing, getTranslation("plans.country.question", named(country))), file);
    }

    private ComboBox<String> choice(Optional<String> chosen) {
        var choice = new ComboBox<String>(getTranslation("plans.filter.country"));
        choice.setItemLabelGenerator(this::named);
        var countries = reading.countries();
        choice.setItems(countries.stream()
                .sorted(Comparator.comparing(this::named, Collator.getInstance(getLocale())))
                .toList());
        choice.addClassName("tri-choice");
        chosen.filter(countries::contains).ifPresent(choice::setValue);
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null)
                getUI().ifPresent(ui -> ui.navigate(CountryAddress.path(changed.getValue())));
        });
        return choice;
    }

    /** Two capital letters of a country that there is: each has one address. */
    private String known(String country) {
        return ConsultationAddress.countryOf(country).filter(country::equals).orElseThrow(NotFoundException::new);
    }

    private String named(String country) {
        return Locale.of("", country).getDisplayCountry(getLocale());
    }
}
