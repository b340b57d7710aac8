package org.trialogue.rooms.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.DueDay;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;
import org.trialogue.rooms.ToDo;
import org.trialogue.rooms.application.ToDoKeeping;

/** What is to be done in a room, before what is done; a tick says that it is. */
class ToDoList extends Composite<Div> {

    static final int PAGE = 50;

    private static final long serialVersionUID = 1L;

    private final RoomId room;
    private final int page;
    private final transient ToDoKeeping keeping;
    private final transient Names names;
    private final MemberId me;

    ToDoList(RoomId room, int page, ToDoKeeping keeping, Names names, MemberId me) {
        this.room = room;
        this.page = page;
        this.keeping = keeping;
        this.names = names;
        this.me = me;
        refresh();
    }

    private void refresh() {
        var shown = keeping.page(room, me, (long) page * PAGE, PAGE);
        getContent().removeAll();
        var add = new Button(getTranslation("rooms.to-do.add"), click -> add());
        add.setVisible(shown.mayWrite());
        if (shown.toDos().isEmpty()) {
            var sentence = shown.mayWrite() ? "rooms.to-dos.none" : "rooms.to-dos.none-read";
            getContent().add(new EmptyPlace(getTranslation(sentence), add));
            return;
        }
        var rows = new Div();
        rows.addClassName("tri-rows");
        shown.toDos().forEach(toDo -> rows.add(row(toDo, shown.mayWrite())));
        add.addClassName("tri-after");
        var last = Paging.last(shown.total(), PAGE);
        getContent().add(rows, new Paging(page, last, to -> "rooms/" + room + "/to-dos?page=" + (to + 1)), add);
    }

    private Div row(ToDo toDo, boolean mayWrite) {
        var tick = new Checkbox(toDo.title(), toDo.done());
        tick.setReadOnly(!mayWrite);
        tick.addValueChangeListener(changed -> tick(toDo, changed.getValue()));
        var row = new Div(new Div(tick, told(toDo)));
        row.addClassNames("tri-row", "tri-to-do");
        if (!toDo.done() && toDo.due() instanceof LocalDate due) row.add(new DueDay(due, keeping.today()));
        if (mayWrite) row.add(acts(toDo));
        return row;
    }

    private Div acts(ToDo toDo) {
        var acts = new Div();
        acts.addClassName("tri-actions");
        if (!toDo.done()) acts.add(act("rooms.to-do.change", "rooms.to-do.change.of", toDo, () -> change(toDo)));
        acts.add(act("rooms.to-do.delete", "rooms.to-do.delete.of", toDo, () -> delete(toDo)));
        return acts;
    }

    private Button act(String key, String named, ToDo toDo, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(named, toDo.title()));
        return button;
    }

    private Span told(ToDo toDo) {
        var line = new Span();
        line.addClassName("tri-quiet");
        var doneBy = toDo.doneBy();
        if (doneBy != null && toDo.doneAt() instanceof Instant at)
            line.add(new Span(getTranslation("rooms.to-do.done-by", names.of(doneBy)) + " "), new Moment(at));
        else if (toDo.who() instanceof MemberId who)
            line.add(new Span(getTranslation("rooms.to-do.for", names.of(who), names.of(toDo.madeBy()))));
        else line.add(new Span(getTranslation("rooms.to-do.for-anyone", names.of(toDo.madeBy()))));
        return line;
    }

    private void tick(ToDo toDo, boolean done) {
        try {
            if (done) keeping.done(toDo.id(), me);
            else keeping.reopen(toDo.id(), me);
            Say.done(done ? "rooms.to-do.ticked" : "rooms.to-do.unticked", toDo.title());
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        refresh();
    }

    private void add() {
        new ToDoDialog(keeping.candidates(room, me), (title, who, due) -> {
                    keeping.add(room, title, who, due, me);
                    refresh();
                })
                .open();
    }

    private void change(ToDo toDo) {
        new ToDoDialog(keeping.candidates(room, me), (title, who, due) -> {
                    keeping.change(toDo.id(), title, who, due, me);
                    refresh();
                })
                .of(toDo)
                .open();
    }

    private void delete(ToDo toDo) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("rooms.to-do.delete"));
        question.setText(getTranslation("rooms.to-do.delete.text", toDo.title()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("platform.cancel"));
        question.setConfirmText(getTranslation("rooms.to-do.delete"));
        question.addConfirmListener(confirmed -> deleted(toDo));
        question.open();
    }

    private void deleted(ToDo toDo) {
        try {
            keeping.delete(toDo.id(), me);
            Say.done("rooms.to-do.deleted", toDo.title());
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        refresh();
    }
}
