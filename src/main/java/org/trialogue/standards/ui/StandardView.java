package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.trialogue.platform.ui.Fragments;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.Standards;

/** An instrument, or a set of principles: its title in the reader's language, what it asks, who cites it. */
@Route("standards/:code")
@PermitAll
@StyleSheet("look/library.css")
class StandardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Standards standards;
    private final transient Concepts concepts;

    StandardView(Standards standards, Concepts concepts) {
        this.standards = standards;
        this.concepts = concepts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var code = entering.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("standards.library"), "library?kind=instrument");
        standards
                .instrument(code)
                .ifPresentOrElse(
                        this::show, () -> show(standards.principles(code).orElseThrow(NotFoundException::new)));
        Fragments.show(this);
    }

    private void show(Instrument instrument) {
        titled(instrument.title(getLocale()), instrument.titleLanguage(getLocale()));
        led(String.join(" · ", instrument.code(), type(instrument), body(instrument), dates(instrument)));
        var articles = new Div();
        for (var article : instrument.articles())
            articles.add(numbered(article.place(), article.ref(), article.gist()));
        add(part("standards.asks", articles, own("standards.own-words")));
        if (instrument.note() != null) add(part("standards.note", words(instrument.note())));
        add(part("standards.themes", themes(instrument)), part("standards.cited", citing(instrument)));
        add(part("standards.titles", titles(instrument)), part("standards.source", words(instrument.source())));
    }

    private void show(PrincipleSet set) {
        titled(set.title(), Locale.ENGLISH);
        led(getTranslation("standards.principles", set.principles().size()));
        var principles = new Div();
        for (var principle : set.principles()) {
            var text =
                    principle.gist().isEmpty() ? principle.heading() : principle.heading() + " — " + principle.gist();
            principles.add(numbered(principle.place(), principle.number(), text));
        }
        add(part("standards.asks", principles, own("standards.own-words")));
        add(part("standards.source", words(set.source())));
    }

    private static Component numbered(String place, String number, String text) {
        var line = new Div(new Span(number), words(text));
        line.setId(place);
        line.addClassName("tri-article");
        return line;
    }

    /** What is told of instruments is told in English. */
    private static Paragraph words(String text) {
        return InLanguage.of(Locale.ENGLISH, new Paragraph(text));
    }

    private Paragraph own(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("tri-quiet");
        return line;
    }

    private Component themes(Instrument instrument) {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        for (var theme : instrument.themes())
            list.add(new ListItem(new Anchor("library?theme=" + theme, concepts.label("themes", theme, getLocale()))));
        return list;
    }

    private Component citing(Instrument instrument) {
        return new Anchor(
                "library?instrument=" + instrument.code(), getTranslation("standards.who-cites", instrument.code()));
    }

    private Component titles(Instrument instrument) {
        var list = new UnorderedList();
        instrument.titles().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(title -> {
                    var line = new ListItem(title.getValue());
                    line.getElement().setAttribute("lang", title.getKey());
                    list.add(line);
                });
        return list;
    }

    private String type(Instrument instrument) {
        return getTranslation("standards.type." + instrument.type().toLowerCase(Locale.ROOT));
    }

    private String body(Instrument instrument) {
        return Bodies.key(instrument.body()).map(this::getTranslation).orElse(instrument.body());
    }

    private String dates(Instrument instrument) {
        var year = Integer.toString(instrument.adopted());
        return instrument.inForceOn() == null
                ? getTranslation("standards.adopted", year)
                : getTranslation(
                        "standards.adopted-in-force",
                        year,
                        Integer.toString(instrument.inForceOn().getYear()));
    }
}
