package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Covered;
import org.trialogue.standards.Covered.Degree;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.Covering;
import org.trialogue.standards.application.Covering.Shown;

/** Which rights, principles and articles a text, a plan or the library serves, and which it leaves out. */
@Route("coverage/:whole/:key?")
@PermitAll
@StyleSheet("look/library.css")
class CoverageView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 3;

    private final transient Covering covering;
    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient SignedIn signedIn;
    private final transient Texts texts;

    CoverageView(Covering covering, Standards standards, Concepts concepts, SignedIn signedIn, Texts texts) {
        this.covering = covering;
        this.standards = standards;
        this.concepts = concepts;
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var whole = entering.getRouteParameters().get("whole").orElse("");
        var key = entering.getRouteParameters().get("key").orElse("");
        var shown = covering.of(whole, key, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(name(shown, whole), shown.of().link());
        titled(getTranslation("standards.coverage.of." + whole, shown.of().title()));
        acts(file(whole, key));
        show(shown);
    }

    private String name(Shown shown, String whole) {
        return shown.of().title().isEmpty()
                ? getTranslation("standards.whole." + whole)
                : shown.of().title();
    }

    private Anchor file(String whole, String key) {
        var address = "coverage/as/csv?whole=" + whole + (key.isEmpty() ? "" : "&key=" + key);
        var file = new Anchor(address, getTranslation("standards.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private void show(Shown shown) {
        var words = new CoverageWords(standards, concepts, texts, getLocale());
        add(
                new Paragraph(getTranslation("standards.coverage.about")),
                part("standards.coverage.rights", lines("standards.coverage.rights", shown.rights(), words)),
                part(
                        "standards.coverage.principles",
                        lines("standards.coverage.principles", shown.principles(), words)),
                part("standards.coverage.articles", lines("standards.coverage.articles", shown.articles(), words)));
    }

    private Component lines(String caption, List<Covered> lines, CoverageWords words) {
        var served =
                lines.stream().filter(line -> line.degree() == Degree.SERVED).count();
        var general = lines.stream()
                .filter(line -> line.degree() == Degree.IN_GENERAL)
                .count();
        var count = new Paragraph(getTranslation(
                "standards.coverage.count", served, general, lines.size() - served - general, lines.size()));
        var table = new Table(
                getTranslation(caption),
                List.of(
                        getTranslation("standards.coverage.what"),
                        getTranslation("standards.coverage.degree"),
                        getTranslation("standards.coverage.by")));
        lines.forEach(line -> table.row(what(line, words), List.of(degree(line, words), by(line))));
        return new Div(count, table);
    }

    private static Component what(Covered line, CoverageWords words) {
        var what = new Div(new Anchor(words.link(line), words.name(line)));
        var asks = words.asks(line);
        if (!asks.isEmpty()) {
            var said = InLanguage.of(Locale.ENGLISH, new Span(asks));
            said.addClassName("tri-served-right");
            what.add(said);
        }
        return what;
    }

    private static StateWord degree(Covered line, CoverageWords words) {
        var look = switch (line.degree()) {
            case SERVED -> Look.CONFIRMED;
            case IN_GENERAL -> Look.CLAIMED;
            case LEFT_OUT -> Look.WARNING;
        };
        return new StateWord(look, words.degree(line));
    }

    private Component by(Covered line) {
        if (line.by().isEmpty()) return new Span("–");
        var first = list(line.by().stream().limit(AT_ONCE).toList());
        if (line.by().size() <= AT_ONCE) return first;
        var rest = line.by().stream().skip(AT_ONCE).toList();
        var more = new NativeDetails(getTranslation("standards.coverage.more", rest.size()), list(rest));
        return new Div(first, more);
    }

    private static UnorderedList list(List<Citation> citations) {
        var list = new UnorderedList();
        list.addClassName("tri-cell-links");
        citations.forEach(citation -> list.add(new ListItem(CitedBy.named(citation))));
        return list;
    }
}
