package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trialogue.drafting.CommentThread.Assigned;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Moment;

/** Whose a thread is to settle, and the way to give it to someone. */
class ThreadTask extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final boolean mayAssign;
    private final transient Supplier<List<Mandated>> candidates;
    private final transient Consumer<Optional<MemberId>> assigning;

    ThreadTask(boolean mayAssign, Supplier<List<Mandated>> candidates, Consumer<Optional<MemberId>> assigning) {
        this.mayAssign = mayAssign;
        this.candidates = candidates;
        this.assigning = assigning;
        getContent().addClassName("tri-thread-task");
    }

    /** Shows whose it is; {@code open} threads can be given to others. */
    void show(Optional<Assigned> assigned, boolean open) {
        getContent().removeAll();
        assigned.ifPresent(held -> getContent().add(line(held)));
        if (open && mayAssign) getContent().add(acts(assigned.isPresent()));
    }

    private Div line(Assigned held) {
        var whose = new Span(getTranslation("drafting.comments.assigned", held.name()));
        whose.addClassName("tri-strong");
        var since = new Div(
                new Span(getTranslation("drafting.comments.assigned-by", held.byName())), new Moment(held.at()));
        since.addClassNames("tri-wrote-who", "tri-quiet");
        return new Div(whose, since);
    }

    private Div acts(boolean assigned) {
        var give = new Button(getTranslation(assigned ? "drafting.comments.reassign" : "drafting.comments.assign"));
        give.addClickListener(click -> ask(give));
        var acts = new Div(give);
        acts.addClassName("tri-thread-acts");
        if (assigned)
            acts.add(new Button(
                    getTranslation("drafting.comments.unassign"), click -> assigning.accept(Optional.empty())));
        return acts;
    }

    private void ask(Button give) {
        var picker = new PersonPicker(
                getTranslation("drafting.comments.assignee"),
                candidates,
                held -> assigning.accept(Optional.of(held.person().id())));
        var acts = give.getParent().orElseThrow();
        var asked = new Div(picker);
        asked.addClassName("tri-thread-acts");
        getContent().replace(acts, asked);
        asked.add(new Button(getTranslation("platform.cancel"), click -> {
            getContent().replace(asked, acts);
            give.focus();
        }));
        picker.focus();
    }
}
