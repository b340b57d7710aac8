package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Practice;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;
import org.trialogue.standards.ui.InstrumentLine;

/** What an account tells, part by part: the words are its author's, in its language, the headings the reader's. */
final class AccountPart {

    private final Practice practice;
    private final Locale reader;
    private final Standards standards;
    private final Concepts concepts;
    private final Div words = new Div();

    AccountPart(Practice practice, Locale reader, Standards standards, Concepts concepts) {
        this.practice = practice;
        this.reader = reader;
        this.standards = standards;
        this.concepts = concepts;
    }

    /** Where it began, what was tried, what came of it, what was learned and what it takes, how sure it is; who took part and what it cost. */
    List<Component> told() {
        var account = practice.account();
        var parts = new ArrayList<Component>();
        if (!account.summary().isBlank())
            parts.add(told(part("summary", "knowledge.summary", words(account.summary()))));
        var beside = account.particulars();
        perhaps(parts, "context", beside.context());
        parts.add(told(part("tried", "knowledge.tried", paragraphs(account.tried()))));
        perhaps(parts, "results", beside.results());
        if (!beside.figures().isEmpty())
            parts.add(part("figures", "knowledge.figures", new FiguresPart(beside.figures(), practice.language())));
        parts.add(told(part("learned", "knowledge.learned", learned())));
        perhaps(parts, "conditions", beside.conditions());
        parts.add(part("sure", "knowledge.sure", sure()));
        var where = new WherePart(account.countries(), concepts, reader);
        if (where.isVisible()) parts.add(part("where", "knowledge.where", where));
        var who = WhoTookPart.of(practice);
        if (!who.isEmpty()) parts.add(part("who", "knowledge.who", who.toArray(Component[]::new)));
        if (!beside.cost().isBlank()) parts.add(part("cost", "knowledge.cost", words(beside.cost())));
        if (!account.themes().isEmpty())
            parts.add(part("themes", "knowledge.themes", tags(account.themes(), this::theme)));
        if (!account.tags().isNone())
            parts.add(part(
                    "tags", "knowledge.tags", new ReadingPart(account.tags().read(), concepts)));
        return List.copyOf(parts);
    }

    /** What it rests on, and where it is told. */
    List<Component> rests() {
        var account = practice.account();
        var parts = new ArrayList<Component>();
        if (!account.instruments().isEmpty()) parts.add(part("instruments", "knowledge.instruments", instruments()));
        if (!account.source().isBlank()) parts.add(part("source", "knowledge.source", words(account.source())));
        var identifier = account.identifier();
        if (identifier != null)
            parts.add(part("identifier", "knowledge.identifier", new Anchor(identifier.address(), identifier.named())));
        return List.copyOf(parts);
    }

    /** A part that stands only where something is said. */
    private void perhaps(List<Component> parts, String name, String text) {
        if (!text.isBlank()) parts.add(told(part(name, "knowledge." + name, paragraphs(text))));
    }

    private Component[] paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(paragraph -> words(paragraph.strip()))
                .toArray(Component[]::new);
    }

    private Paragraph words(String text) {
        return InLanguage.of(practice.language(), new Paragraph(text));
    }

    private Component[] learned() {
        var lesson = practice.account().lesson();
        return lesson == null
                ? new Component[] {new Paragraph(said("knowledge.no-lesson"))}
                : new Component[] {words(lesson.text()), basis(lesson)};
    }

    private Component basis(Lesson lesson) {
        var look = lesson.basis() == Basis.STATED ? Look.CONFIRMED : Look.CLAIMED;
        return new StateWord(
                look, said("knowledge.basis." + lesson.basis().name().toLowerCase(Locale.ROOT)));
    }

    private Component[] sure() {
        var account = practice.account();
        var line = new Paragraph(
                said("knowledge.confidence." + account.confidence().name().toLowerCase(Locale.ROOT)));
        return account.note() == null ? new Component[] {line} : new Component[] {line, words(account.note())};
    }

    private Anchor theme(String key) {
        return new Anchor("library?theme=" + key, concepts.label("themes", key, reader));
    }

    /** Each instrument, and beside it which of its articles are meant. */
    private Component instruments() {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        var account = practice.account();
        for (var code : account.instruments()) {
            var known = standards.instrument(code);
            var called = known.map(found -> code + " · " + found.title(reader)).orElse(code);
            list.add(new ListItem(
                    new InstrumentLine(called, code, account.articles().of(code), known)));
        }
        return list;
    }

    private static Component tags(List<String> values, Function<String, Anchor> link) {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        for (var value : values) list.add(new ListItem(link.apply(value)));
        return list;
    }

    private Section part(String id, String titleKey, Component... content) {
        var part = new Section(new H2(said(titleKey)));
        part.add(content);
        part.addClassName("tri-part");
        part.setId(id);
        return part;
    }

    private static Section told(Section part) {
        part.addClassName("tri-told");
        return part;
    }

    private String said(String key) {
        return words.getTranslation(key);
    }
}
