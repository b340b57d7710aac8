package org.trialogue.membership.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.trialogue.membership.Archived;
import org.trialogue.membership.Composition;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Rules;
import org.trialogue.membership.Vacancy;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Whether a working group is constituted and what it lacks, its officers, and the balance of the sides. */
class CompositionPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient WorkingGroup group;
    private final transient Rules rules;
    private final transient Supplier<Composition> today;

    CompositionPanel(WorkingGroup group, Rules rules, Supplier<Composition> today) {
        this.group = group;
        this.rules = rules;
        this.today = today;
        getContent().addClassName("tri-composition");
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var listening = MandatesChanged.listen(attached.getUI(), this::show);
        addDetachListener(gone -> {
            gone.unregisterListener();
            listening.remove();
        });
    }

    private void show() {
        var composition = today.get();
        getContent().removeAll();
        var words = new Div(constituted(composition));
        var archived = group.archived();
        if (archived != null) words.addComponentAsFirst(archive(archived));
        if (!composition.constituted()) words.add(vacancies(composition));
        if (!composition.officers().isEmpty()) words.add(officers(composition));
        words.add(way());
        getContent().add(words, new BalanceTable(composition.balance()));
    }

    private Component archive(Archived archived) {
        var day = Days.day(LocalDate.ofInstant(archived.at(), ReadersZone.here()), getLocale());
        var since = new StateWord(Look.PLAIN, getTranslation("membership.archive.since", day));
        return new Div(new Div(since), new Paragraph(archived.reason()));
    }

    private Component constituted(Composition composition) {
        var constituted = composition.constituted();
        return new Div(new StateWord(
                constituted ? Look.AGREED : Look.PLAIN,
                getTranslation(constituted ? "membership.constituted" : "membership.not-constituted")));
    }

    private Component vacancies(Composition composition) {
        var list = new UnorderedList();
        composition.vacancies().stream().map(this::vacancy).forEach(list::add);
        return list;
    }

    private ListItem vacancy(Vacancy vacancy) {
        return new ListItem(getTranslation("membership.vacancy." + vacancy.key()));
    }

    private Component officers(Composition composition) {
        var byCapacity = new LinkedHashMap<Capacity, Div>();
        composition
                .officers()
                .forEach(held -> byCapacity
                        .computeIfAbsent(held.capacity(), capacity -> new Div())
                        .add(officer(held)));
        var list = new DescriptionList();
        byCapacity.forEach((capacity, names) -> list.add(
                new DescriptionList.Term(getTranslation("platform.capacity." + capacity.key())),
                new DescriptionList.Description(names)));
        var facts = new Div(list);
        facts.addClassName("tri-facts-list");
        return facts;
    }

    private static Component officer(Mandated held) {
        var line =
                new Div(new SideMark(held.affiliation()), new Span(held.person().name()));
        line.addClassName("tri-officer");
        return line;
    }

    private Component way() {
        var kind = new Span(getTranslation("membership.preset." + rules.preset().key()));
        kind.addClassName("tri-quiet");
        var line = new Div(kind, new Anchor(RulesView.path(group.id()), getTranslation("membership.rules")));
        line.addClassName("tri-actions");
        return line;
    }
}
