package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Fragments;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.Standards;

/** An instrument, or a set of principles or of indicators: its title in the reader's language, what it asks, whom it binds, who cites it. */
@Route("standards/:code")
@PermitAll
@StyleSheet("look/library.css")
class StandardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int CITING = 10;

    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient AboutStandards about;
    private final transient SignedIn signedIn;
    private final transient Texts texts;

    StandardView(Standards standards, Concepts concepts, AboutStandards about, SignedIn signedIn, Texts texts) {
        this.standards = standards;
        this.concepts = concepts;
        this.about = about;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var code = entering.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        var version = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        cleared();
        under(getTranslation("standards.library"), "library?kind=instrument");
        var cited = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("cited")
                .orElse("");
        version.ifPresentOrElse(number -> showVersion(code, number), () -> showNow(code, cited));
        Fragments.show(this);
    }

    private void showNow(String code, String cited) {
        var instrument = standards.instrument(code);
        if (instrument.isPresent()) show(instrument.get(), cited);
        else
            standards
                    .principles(code)
                    .ifPresentOrElse(
                            this::show, () -> show(standards.indicators(code).orElseThrow(NotFoundException::new)));
    }

    private void showVersion(String code, int number) {
        var then = about.editing().at(code, number).orElseThrow(NotFoundException::new);
        under(then.code(), then.link());
        told(then);
        var old = getTranslation(number == 0 ? "standards.version.old-first" : "standards.version.old", number);
        getContent().addComponentAtIndex(2, new StateWord(Look.PLAIN, old));
    }

    private void show(Instrument instrument, String cited) {
        told(instrument);
        var code = instrument.code();
        if (about.editing().may(signedIn.id()))
            acts(new Anchor(instrument.link() + "/change", getTranslation("standards.change")));
        if (instrument.withdrawn())
            getContent().addComponentAtIndex(2, new StateWord(Look.WARNING, getTranslation("standards.withdrawn")));
        add(part(
                "standards.ratifications",
                new RatificationTable(about.ratifications().of(code), code, about::country)));
        var citing = about.covering().citing(code, kind -> kind.equals(cited) ? CitedBy.ALL : CITING, signedIn.id());
        add(part("standards.cited", new CitedBy(code, citing)));
        crosswalk(code);
        add(part(
                "standards.versions",
                new RevisionList(
                        about.editing().history(code),
                        Optional.of(number -> instrument.link() + "?version=" + number))));
    }

    private void told(Instrument instrument) {
        titled(instrument.title(getLocale()), instrument.titleLanguage(getLocale()));
        led(String.join(" · ", instrument.code(), type(instrument), body(instrument), dates(instrument)));
        var articles = new ArticleList(instrument);
        if (instrument.articles().isEmpty()) articles.add(new Paragraph(getTranslation("standards.asks.none")));
        else articles.add(own("standards.own-words"));
        add(part("standards.asks", articles));
        if (instrument.note() != null) add(part("standards.note", words(instrument.note())));
        if (!instrument.themes().isEmpty()) add(part("standards.themes", themes(instrument)));
        add(part("standards.titles", titles(instrument)), part("standards.source", words(instrument.source())));
    }

    private void show(PrincipleSet set) {
        titled(set.title(), Locale.ENGLISH);
        led(getTranslation("standards.principles", set.principles().size()));
        add(part("standards.asks", new ArticleList(set), own("standards.own-words")));
        crosswalk(set.id());
        add(part("standards.source", words(set.source())));
    }

    private void show(IndicatorSet set) {
        titled(set.title(), Locale.ENGLISH);
        led(getTranslation("standards.indicators", set.signs().size()));
        add(part("standards.signs", new SignList(set), own("standards.own-words")));
        if (!set.usage().isEmpty()) add(part("standards.note", words(set.usage())));
        add(part("standards.source", words(set.source())));
    }

    private void crosswalk(String to) {
        var leading = about.crosswalk().to(to);
        if (leading.isEmpty()) return;
        var places = new Places(standards, texts, getLocale());
        add(part("standards.crosswalk.here", new CrosswalkLines(leading, places)));
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
            list.add(new ListItem(
                    new Anchor("vocabularies/themes/" + theme, concepts.label("themes", theme, getLocale()))));
        return list;
    }

    private Component titles(Instrument instrument) {
        var list = new UnorderedList();
        instrument.titles().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(title -> list.add(InLanguage.of(Locale.of(title.getKey()), new ListItem(title.getValue()))));
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
