package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Texts;
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
                part("standards.coverage.rights", rights(shown.rights(), words)),
                part("standards.coverage.principles", groups(shown.principles(), words)),
                part("standards.coverage.articles", groups(shown.articles(), words)));
    }

    /** Those that are served stand apart, folded. */
    private Component rights(List<Covered> lines, CoverageWords words) {
        var caption = getTranslation("standards.coverage.rights");
        var served =
                lines.stream().filter(line -> line.degree() == Degree.SERVED).toList();
        var others =
                lines.stream().filter(line -> line.degree() != Degree.SERVED).toList();
        var rights = new Div(count(lines));
        if (!others.isEmpty()) rights.add(new CoverageTable(caption, others, words));
        if (!served.isEmpty()) {
            var name = new Span(getTranslation("standards.coverage.served"));
            rights.add(new CoverageGroup(name, lines, () -> new CoverageTable(caption, served, words)));
        }
        return rights;
    }

    private Component groups(List<Covered> lines, CoverageWords words) {
        var groups = new Div();
        groups.addClassName("tri-coverage-groups");
        CoverageGroup.bySource(lines).forEach(group -> {
            var of = group.getFirst().of();
            groups.add(new CoverageGroup(
                    words.source(of), group, () -> new CoverageTable(words.sourceName(of), group, words)));
        });
        return new Div(count(lines), groups);
    }

    private Paragraph count(List<Covered> lines) {
        var served = CoverageGroup.served(lines);
        var left =
                lines.stream().filter(line -> line.degree() == Degree.LEFT_OUT).count();
        return new Paragraph(
                getTranslation("standards.coverage.count", left, lines.size() - served - left, served, lines.size()));
    }
}
