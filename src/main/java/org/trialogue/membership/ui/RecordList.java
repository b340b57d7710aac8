package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.membership.RecordEntry;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;

/** Entries of the record, the newest first: when, who as what, what was done to what, what changed by it. */
class RecordList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient RecordWords words;
    private final transient RecordAddress address;

    RecordList(List<RecordEntry> entries, RecordWords words, RecordAddress address) {
        this.words = words;
        this.address = address;
        addClassName("tri-record");
        getElement().setAttribute("reversed", true);
        entries.forEach(entry -> add(told(entry)));
    }

    private ListItem told(RecordEntry entry) {
        var done = new Div(deed(entry));
        var changes = words.changes(entry);
        if (!changes.isEmpty()) done.add(changes(changes));
        done.add(place(entry));
        var item = new ListItem(who(entry), done);
        item.addClassName("tri-record-entry");
        return item;
    }

    private Component who(RecordEntry entry) {
        var name = new Span(words.author(entry));
        name.addClassName("tri-strong");
        var capacity = entry.capacity();
        var side = entry.side();
        var when = new Moment(entry.at());
        when.addClassName("tri-quiet");
        var who = new Div(name);
        if (side != null) who.add(capacity == null ? SideMark.named(side) : SideMark.acting(side, capacity));
        who.add(when);
        who.addClassName("tri-record-who");
        return who;
    }

    private Component deed(RecordEntry entry) {
        var line = new Div(new Span(words.deed(entry)));
        line.addClassName("tri-record-deed");
        var subject = entry.subject();
        if (subject == null) return line;
        var where = subject.address();
        line.add(where == null ? new Span(subject.name()) : new Anchor(where, subject.name()));
        if (address.group() == null || entry.subjectKey().equals(address.subject())) return line;
        var all = new Anchor(
                address.on(entry.subjectKey()).with("page", 1), getTranslation("membership.record.same-subject"));
        all.getElement()
                .setAttribute("aria-label", getTranslation("membership.record.same-subject.of", subject.name()));
        all.addClassName("tri-record-more");
        line.add(all);
        return line;
    }

    private static Component changes(List<String> changes) {
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change)));
        return list;
    }

    /** The number in its room, and from where it came, as far as the reader may know. */
    private Component place(RecordEntry entry) {
        var said =
                new Span(getTranslation("membership.record.number", Long.toString(entry.number()), words.room(entry)));
        said.addClassName("tri-quiet");
        var whence = words.whence(entry);
        if (!whence.isEmpty()) said.add(" · " + whence);
        return said;
    }
}
