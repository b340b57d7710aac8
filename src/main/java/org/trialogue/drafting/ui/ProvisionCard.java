package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.application.Agreement;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/**
 * Says of the provision at the cursor whether it is agreed, and what comes about unless somebody objects. The chair and the secretary record and
 * propose here, and who speaks for a party objects.
 */
class ProvisionCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final Acting acting;
    private final transient ProvisionDesk.At desk;
    private final Div state = new Div();
    private @Nullable String provision;

    ProvisionCard(TextEditor editor, Acting acting, ProvisionDesk.At desk) {
        this.acting = acting;
        this.desk = desk;
        getContent().addClassName("tri-agreed");
        getContent().add(new H2(getTranslation("drafting.agreed.title")), state);
        getContent().setVisible(false);
        editor.onSelection(selection -> at(selection.provision()));
    }

    private void at(@Nullable String now) {
        if (Objects.equals(now, provision)) return;
        provision = now;
        show();
    }

    private void show() {
        state.removeAll();
        var at = provision;
        getContent().setVisible(at != null && show(at));
    }

    private boolean show(String at) {
        var agreed = desk.agreed(at);
        var running = desk.running(at);
        if (agreed.isEmpty() && running.isEmpty() && !desk.records()) return false;
        agreed.ifPresentOrElse(this::told, () -> state.add(new Paragraph(getTranslation("drafting.agreed.open"))));
        if (agreed.isPresent()) desk.uses(at).ifPresent(state::add);
        running.ifPresent(silence -> state.add(new SilenceNote(silence), deeds(answers(silence))));
        if (desk.records())
            state.add(deeds(agreed.isPresent() ? ofAgreed(at, running.isPresent()) : ofOpen(at, running.isPresent())));
        return true;
    }

    private void told(Agreement agreed) {
        var name = new Span(agreed.name());
        name.addClassName("tri-strong");
        var when = new Moment(agreed.at());
        when.addClassName("tri-quiet");
        var who = new Div(SideMark.acting(agreed.by().affiliation(), agreed.by().capacity()), name, when);
        who.addClassName("tri-wrote-who");
        state.add(new Paragraph(getTranslation("drafting.agreed.since")), who);
    }

    private List<Component> answers(Silence silence) {
        var answers = new ArrayList<Component>();
        if (desk.objects()) answers.add(asking("object", reason -> desk.object(silence, reason)));
        if (desk.records()) answers.add(once("silence-withdraw", () -> desk.withdraw(silence)));
        return answers;
    }

    private List<Component> ofOpen(String at, boolean running) {
        var deeds = new ArrayList<Component>();
        deeds.add(once("agree", () -> desk.agree(at)));
        if (desk.ways().bySilence() > 0 && !running) {
            deeds.add(once("agree-silently", () -> desk.propose(at)));
            deeds.add(days(desk.ways().bySilence()));
        }
        return deeds;
    }

    private List<Component> ofAgreed(String at, boolean running) {
        if (desk.ways().toReopen() == 0) return List.of(once("reopen", () -> desk.reopen(at)));
        if (running) return List.of();
        return List.of(
                asking("propose-reopening", reason -> desk.proposeReopening(at, reason)),
                days(desk.ways().toReopen()));
    }

    private Paragraph days(int days) {
        var about = new Paragraph(getTranslation("drafting.silence.days", days));
        about.addClassName("tri-quiet");
        return about;
    }

    private Div deeds(List<Component> some) {
        var deeds = new Div(some.toArray(Component[]::new));
        deeds.addClassNames("tri-actions", "tri-after");
        deeds.setVisible(!some.isEmpty());
        return deeds;
    }

    /** What binds a group asks once. */
    private Button once(String name, ActDialog.Act act) {
        return new Button(
                getTranslation("drafting.act." + name),
                click -> new ActDialog(name, acting, (ActDialog.Act) () -> {
                            act.run();
                            done(name);
                        })
                        .open());
    }

    private Button asking(String name, ActDialog.Reasoning act) {
        return new Button(
                getTranslation("drafting.act." + name),
                click -> new ActDialog(name, acting, (ActDialog.Reasoning) reason -> {
                            act.run(reason);
                            done(name);
                        })
                        .open());
    }

    private void done(String name) {
        show();
        Say.done("drafting.agreed.done." + name);
    }
}
