package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** An entry of a calendar: what, when, where; it can be taken along, and whoever keeps the calendar changes it here or calls it off. */
class CalendarRow extends Composite<ListItem> {

    private static final long serialVersionUID = 1L;

    private final transient CalendarEntry entry;
    private final Div acts = new Div();

    CalendarRow(CalendarEntry entry) {
        this.entry = entry;
        var said = entry.said();
        var kind =
                new Span(getTranslation("membership.entry-kind." + said.kind().key()));
        kind.addClassName("tri-quiet");
        var title = new Span(said.title());
        title.addClassName("tri-strong");
        var words = new Div(kind, title);
        if (entry.calledOff()) {
            title.addClassName("tri-called-off");
            words.add(new StateWord(Look.WARNING, getTranslation("membership.calendar.called-off")));
        }
        words.add(new EntryTimes(said));
        if (!said.place().isEmpty()) words.add(place());
        if (!said.note().isEmpty()) words.add(note());
        acts.addClassName("tri-actions");
        acts.add(file());
        getContent().add(words, acts);
        getContent().addClassName("tri-row");
    }

    /** Lets its reader change it or call it off, unless it was called off. */
    CalendarRow keptBy(Consumer<CalendarEntry> change, Consumer<CalendarEntry> callOff) {
        if (entry.calledOff()) return this;
        acts.add(act("membership.calendar.change", change), act("membership.calendar.call-off", callOff));
        return this;
    }

    private Component place() {
        var said = entry.said();
        return said.link()
                .<Component>map(link -> new Anchor(link.toString(), said.place()))
                .orElseGet(() -> new Span(said.place()));
    }

    private Component note() {
        var note = new Paragraph(entry.said().note());
        note.addClassName("tri-entry-note");
        return note;
    }

    private Anchor file() {
        var file = new Anchor(CalendarFiles.path(entry.id()), getTranslation("membership.calendar.take"));
        file.getElement().setAttribute("download", true);
        file.setAriaLabel(getTranslation(
                "membership.calendar.act",
                getTranslation("membership.calendar.take"),
                entry.said().title()));
        return file;
    }

    private Button act(String key, Consumer<CalendarEntry> deed) {
        var button = new Button(getTranslation(key), click -> deed.accept(entry));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                "membership.calendar.act", getTranslation(key), entry.said().title()));
        return button;
    }
}
