package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.application.Experiences;
import org.trialogue.knowledge.domain.Experience.Mistake;
import org.trialogue.knowledge.domain.Experience.Reporter;
import org.trialogue.knowledge.domain.Experience.Uptake;
import org.trialogue.knowledge.ui.WordsDialog.Field;
import org.trialogue.knowledge.ui.WordsDialog.Question;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** What members say of a practice: where they used it, and what they hold to be wrong in it. */
final class ExperiencePart extends Div {

    private static final long serialVersionUID = 1L;

    private static final Question REPORT = new Question("knowledge.mistake.report", "knowledge.mistake.report.ask");
    private static final Field WRONG =
            new Field("knowledge.mistake.words", "knowledge.mistake.words.help", Experiences.LONGEST_MISTAKE, true);
    private static final Question ANSWER = new Question("knowledge.mistake.answer", "knowledge.mistake.answer.ask");
    private static final Field ANSWERED = new Field(
            "knowledge.mistake.answer-words", "knowledge.mistake.answer-words.help", Experiences.LONGEST_MISTAKE, true);

    private static final int PAGE = 20;

    private final Practice practice;
    private final QueryParameters address;
    private final transient Experiences experiences;
    private final MemberId reader;
    private final boolean speaks;
    private final boolean open;

    /** @param speaks whether the reader may tell of uses; whoever reads may report a mistake */
    ExperiencePart(
            Practice practice, QueryParameters address, Experiences experiences, MemberId reader, boolean speaks) {
        this(practice, address, experiences, reader, speaks, true);
    }

    private ExperiencePart(
            Practice practice,
            QueryParameters address,
            Experiences experiences,
            MemberId reader,
            boolean speaks,
            boolean open) {
        this.practice = practice;
        this.address = address;
        this.experiences = experiences;
        this.reader = reader;
        this.speaks = speaks;
        this.open = open;
        show();
    }

    /** Of a practice of which nothing more is said, as it was retired. */
    static ExperiencePart closed(Practice practice, QueryParameters address, Experiences experiences, MemberId reader) {
        return new ExperiencePart(practice, address, experiences, reader, false, false);
    }

    private void show() {
        removeAll();
        var used = new Section(new H2(getTranslation("knowledge.uptakes")));
        used.setId("uptakes");
        used.addClassName("tri-part");
        var uses = page("uses", experiences.uptakes(practice.key(), 0, 0).all());
        var uptakes = experiences.uptakes(practice.key(), uses.from(), PAGE).some();
        used.add(uptakes.isEmpty() ? new Paragraph(getTranslation("knowledge.uptakes.none")) : uptakes(uptakes));
        used.add(uses.links());
        if (speaks)
            used.add(new Button(
                    getTranslation("knowledge.uptake.tell"),
                    pressed -> new UsedDialog(this::used, experiences::places).open()));
        var reports =
                page("mistakes", experiences.mistakes(practice.key(), 0, 0).all());
        var mistakes =
                experiences.mistakes(practice.key(), reports.from(), PAGE).some();
        var wrong = new Section(new H2(getTranslation("knowledge.mistakes")));
        wrong.setId("mistakes");
        wrong.addClassName("tri-part");
        wrong.add(mistakes.isEmpty() ? new Paragraph(getTranslation("knowledge.mistakes.none")) : mistakes(mistakes));
        wrong.add(reports.links());
        if (open) wrong.add(deed(REPORT, WRONG, this::mistaken));
        add(used, wrong);
    }

    /** A page of a list, and the links to those beside it. */
    private record Part(int from, Paging links) {}

    private Part page(String name, int all) {
        var last = Paging.last(all, PAGE);
        var page = Paging.asked(address, name, last);
        var links = new Paging(page, last, number -> practice.link() + "?" + name + "=" + (number + 1));
        return new Part(page * PAGE, links);
    }

    private void used(String words, @Nullable String country, @Nullable String place) {
        experiences.used(practice.key(), words, country, place, reader);
        Say.done("knowledge.uptake.told");
        show();
    }

    private void mistaken(String words) {
        experiences.mistaken(practice.key(), words, reader);
        Say.done("knowledge.mistake.reported");
        show();
    }

    private Component uptakes(List<Uptake> told) {
        var list = cards();
        var places = experiences.places(told);
        for (var uptake : told) {
            var by = SideMark.acting(uptake.by().affiliation(), uptake.by().capacity());
            var card = card(by, new Moment(uptake.at()), uptake.said());
            var country = uptake.country();
            if (country != null) card.add(new Paragraph(Countries.named(country, getLocale())));
            var place = uptake.place() == null ? null : places.get(uptake.place());
            if (place != null)
                card.add(new Paragraph(InLanguage.of(place.language(), new Anchor(place.link(), place.title()))));
            list.add(new ListItem(card));
        }
        return list;
    }

    private Component mistakes(List<Mistake> told) {
        var answers = experiences.mayAnswer(practice.key(), reader);
        var list = cards();
        for (var mistake : told) {
            var card = card(side(mistake.by()), new Moment(mistake.at()), mistake.said());
            if (mistake.version() != practice.version())
                card.add(new Paragraph(getTranslation("knowledge.mistake.of-version", mistake.version())));
            mistake.answer()
                    .ifPresent(answer ->
                            card.add(new Paragraph(getTranslation("knowledge.mistake.answered", answer.said()))));
            if (answers && mistake.answer().isEmpty())
                card.add(deed(ANSWER, ANSWERED, words -> answer(mistake, words)));
            list.add(new ListItem(card));
        }
        return list;
    }

    private void answer(Mistake mistake, String words) {
        experiences.answer(practice.key(), mistake.id(), words, reader);
        Say.done("knowledge.mistake.answer-given");
        show();
    }

    private Button deed(Question question, Field field, WordsDialog.Deed deed) {
        return new Button(
                getTranslation(question.deedKey()),
                pressed -> new WordsDialog(question, Optional.of(field), deed).open());
    }

    private static UnorderedList cards() {
        var list = new UnorderedList();
        list.addClassName("tri-cards");
        return list;
    }

    private static Component side(Reporter by) {
        return by.capacity() instanceof Capacity capacity
                ? SideMark.acting(by.affiliation(), capacity)
                : SideMark.named(by.affiliation());
    }

    /** Lists that many read name the side and the capacity, not the person. */
    private static Div card(Component by, Component when, String said) {
        var head = new Paragraph(by, when);
        head.addClassName("tri-card-head");
        var card = new Div(head, new Paragraph(said));
        card.addClassName("tri-card");
        return card;
    }
}
