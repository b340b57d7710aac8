package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Account.Lesson;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.platform.ui.Fragments;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** A practice: what was tried, what was learned and who says so, how sure we are, where, when, with whom, under which standard. */
@Route("practices/:key")
@PermitAll
@StyleSheet("look/library.css")
class PracticeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Practices practices;
    private final transient Standards standards;
    private final transient Concepts concepts;

    PracticeView(Practices practices, Standards standards, Concepts concepts) {
        this.practices = practices;
        this.standards = standards;
        this.concepts = concepts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var key = entering.getRouteParameters().get("key").orElseThrow(NotFoundException::new);
        show(practices.practice(key).orElseThrow(NotFoundException::new));
        Fragments.show(this);
    }

    private void show(Practice practice) {
        var account = practice.account();
        cleared();
        under(getTranslation("knowledge.library"), "library?kind=practice");
        titled(account.title(), practice.language());
        led(Stream.of(kind(account), period(account), Countries.named(account.countries(), getLocale()))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" · ")));
        if (practice.imported()) add(new StateWord(Look.CLAIMED, getTranslation("knowledge.imported")));
        var reading = practices.reading(practice.key());
        reading.wording(getLocale()).ifPresent(wording -> add(inShort(wording, practice)));
        if (!account.summary().isBlank())
            add(told(part("summary", "knowledge.summary", words(account.summary(), practice))));
        add(told(part("tried", "knowledge.tried", paragraphs(account.tried(), practice))));
        add(told(part("learned", "knowledge.learned", learned(practice))));
        add(part("sure", "knowledge.sure", sure(practice)));
        if (!account.lead().isBlank()) add(part("who", "knowledge.who", new WhoTookPart(practice)));
        if (!account.themes().isEmpty()) add(part("themes", "knowledge.themes", tags(account.themes(), this::theme)));
        if (!reading.tags().isEmpty()) add(part("read", "knowledge.read", new ReadingPart(reading, concepts)));
        if (!account.instruments().isEmpty())
            add(part("instruments", "knowledge.instruments", tags(account.instruments(), this::instrument)));
        if (!account.source().isBlank()) add(part("source", "knowledge.source", words(account.source(), practice)));
    }

    private static Component[] paragraphs(String text, Practice practice) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(paragraph -> words(paragraph.strip(), practice))
                .toArray(Component[]::new);
    }

    /** In the reader's language, under the title that it has there; the words are ours, and say so. */
    private Section inShort(Wording wording, Practice practice) {
        var part = part("short", "knowledge.short");
        var title = wording.title();
        if (title != null
                && !getLocale().getLanguage().equals(practice.language().getLanguage())) {
            var line = new Paragraph(title);
            line.addClassName("tri-titled");
            part.add(line);
        }
        var ours = new Paragraph(getTranslation("knowledge.short.ours"));
        ours.addClassName("tri-ours");
        part.add(new Paragraph(wording.summary()), ours);
        return part;
    }

    private static Paragraph words(String text, Practice practice) {
        return InLanguage.of(practice.language(), new Paragraph(text));
    }

    private Component[] learned(Practice practice) {
        var lesson = practice.account().lesson();
        return lesson == null
                ? new Component[] {new Paragraph(getTranslation("knowledge.no-lesson"))}
                : new Component[] {words(lesson.text(), practice), basis(lesson)};
    }

    private Component basis(Lesson lesson) {
        var look = lesson.basis() == Basis.STATED ? Look.CONFIRMED : Look.CLAIMED;
        return new StateWord(
                look, getTranslation("knowledge.basis." + lesson.basis().name().toLowerCase(Locale.ROOT)));
    }

    private Component[] sure(Practice practice) {
        var account = practice.account();
        var confidence = account.confidence().name().toLowerCase(Locale.ROOT);
        var line = new Paragraph(getTranslation("knowledge.confidence." + confidence));
        return account.note() == null
                ? new Component[] {line}
                : new Component[] {line, words(account.note(), practice)};
    }

    private Anchor theme(String key) {
        return new Anchor("library?theme=" + key, concepts.label("themes", key, getLocale()));
    }

    private Anchor instrument(String code) {
        var title = standards.instrument(code).map(found -> code + " · " + found.title(getLocale()));
        return new Anchor("standards/" + code, title.orElse(code));
    }

    private static Component tags(List<String> values, Function<String, Anchor> link) {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        for (var value : values) list.add(new ListItem(link.apply(value)));
        return list;
    }

    private Section part(String id, String key, Component... content) {
        var part = part(key, content);
        part.setId(id);
        return part;
    }

    private static Section told(Section part) {
        part.addClassName("tri-told");
        return part;
    }

    private String kind(Account account) {
        return getTranslation("knowledge.kind." + account.kind());
    }

    private String period(Account account) {
        var from = account.period().from();
        var to = account.period().to();
        if (from == null && to == null) return getTranslation("knowledge.no-period");
        if (from == null || from.equals(to)) return String.valueOf(to);
        return to == null ? getTranslation("knowledge.since", String.valueOf(from)) : from + "–" + to;
    }
}
