package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.Ratification;
import org.trialogue.standards.Ratification.Status;

/** Which countries have bound themselves to an instrument and since when, as the reader's alphabet has them. */
final class RatificationTable extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * Those of an instrument.
     *
     * @param code of the instrument
     * @param more where more is said of a country, by its two letters
     */
    RatificationTable(List<Ratification> ratifications, String code, Function<String, Optional<String>> more) {
        if (ratifications.isEmpty()) {
            add(new Paragraph(getTranslation("standards.ratifications.none")));
            return;
        }
        var bound = ratifications.stream()
                .filter(ratification -> ratification.status() == Status.IN_FORCE)
                .count();
        add(new Paragraph(getTranslation("standards.ratifications.count", bound)));
        var table = new Table(
                getTranslation("standards.ratifications"),
                List.of(
                        getTranslation("standards.ratifications.country"),
                        getTranslation("standards.ratifications.on"),
                        getTranslation("standards.ratifications.status")));
        ratifications.stream()
                .sorted(Comparator.comparing(this::country, Collator.getInstance(getLocale())))
                .forEach(ratification -> table.row(named(ratification, more), cells(ratification)));
        add(table, take(RatificationFile.ADDRESS + "?instrument=" + code));
    }

    private Component named(Ratification ratification, Function<String, Optional<String>> more) {
        var name = country(ratification);
        return more.apply(ratification.country())
                .<Component>map(address -> new Anchor(address, name))
                .orElseGet(() -> new Span(name));
    }

    /** The way to a list of ratifications as a file. */
    static Anchor take(String address) {
        var link = new Anchor(address);
        link.setText(link.getTranslation("standards.take.csv"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private List<Component> cells(Ratification ratification) {
        return List.of(new Span(Days.day(ratification.on(), getLocale())), status(ratification.status()));
    }

    private StateWord status(Status status) {
        var look = switch (status) {
            case IN_FORCE -> Look.CONFIRMED;
            case NOT_IN_FORCE -> Look.CLAIMED;
            case DENOUNCED -> Look.PLAIN;
        };
        return new StateWord(look, getTranslation("standards.status." + key(status)));
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String country(Ratification ratification) {
        return Locale.of("", ratification.country()).getDisplayCountry(getLocale());
    }
}
