package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.application.Agreement;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.YouAct;

/** Says of the provision at the cursor whether it is agreed; the chair and the secretary record that here, and that it is open again. */
class ProvisionCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final Acting acting;
    private final transient Deeds deeds;
    private final Div state = new Div();
    private @Nullable String provision;

    /**
     * What can be asked and done.
     *
     * @param record records as agreed, and opens again: absent for those who may not
     */
    record Deeds(Function<String, Optional<Agreement>> ask, Optional<Recording> record) {}

    /** Given the key of a provision. */
    record Recording(Consumer<String> agree, Consumer<String> reopen) {}

    ProvisionCard(TextEditor editor, Acting acting, Deeds deeds) {
        this.acting = acting;
        this.deeds = deeds;
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
        var agreed = at == null ? Optional.<Agreement>empty() : deeds.ask().apply(at);
        var shown = at != null && (agreed.isPresent() || deeds.record().isPresent());
        getContent().setVisible(shown);
        if (!shown) return;
        agreed.ifPresentOrElse(this::told, () -> state.add(new Paragraph(getTranslation("drafting.agreed.open"))));
        deeds.record().ifPresent(recording -> state.add(deed(recording, agreed.isPresent())));
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

    private Button deed(Recording recording, boolean agreed) {
        var key = agreed ? "reopen" : "agree";
        var deed = agreed ? recording.reopen() : recording.agree();
        return new Button(getTranslation("drafting.agreed.deed." + key), click -> ask(key, deed));
    }

    /** What binds a group asks once. */
    private void ask(String key, Consumer<String> deed) {
        var at = provision;
        if (at == null) return;
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("drafting.agreed.ask." + key));
        dialog.setText(new Div(new Paragraph(getTranslation("drafting.agreed.what." + key)), new YouAct(acting)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("platform.cancel"));
        dialog.setConfirmText(getTranslation("drafting.agreed.deed." + key));
        dialog.addConfirmListener(confirmed -> record(key, deed, at));
        dialog.open();
    }

    private void record(String key, Consumer<String> deed, String at) {
        try {
            deed.accept(at);
            Say.done("drafting.agreed.done." + key);
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        show();
    }
}
