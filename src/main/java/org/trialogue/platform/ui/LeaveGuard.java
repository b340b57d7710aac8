package org.trialogue.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;

/**
 * Keeps what was typed from being lost unawares: once something was, it asks before the page is left, the dialog is closed or the
 * window goes. It stands beside the fields that it watches.
 */
public final class LeaveGuard extends Div implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    /** The browser notices a key before the portal does, and is alone in noticing that its window goes. */
    private static final String WATCH = """
            const typed = () => (this.typed = true);
            for (const kind of ['input', 'change']) this.parentElement.addEventListener(kind, typed);
            const leaving = event => {
              if (!this.isConnected) removeEventListener('beforeunload', leaving);
              else if (this.typed) event.preventDefault();
            };
            addEventListener('beforeunload', leaving);""";

    private boolean typed;

    /** Watches the fields within. */
    public LeaveGuard(Component... within) {
        getElement().setAttribute("hidden", true);
        for (var root : within) watch(root);
    }

    /** Takes note that there is something to lose beside what stands in fields. */
    public void typed() {
        note(true);
    }

    /** Does what keeps all of it, and may go elsewhere then; where it fails, there still is something to lose. */
    public void keep(Runnable deed) {
        note(false);
        try {
            deed.run();
        } catch (RuntimeException failed) {
            note(true);
            throw failed;
        }
    }

    /** Has the dialog ask, too, when it is closed by a key; it stays when one clicks beside it. */
    public void over(Dialog dialog) {
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(closing -> close(dialog));
    }

    /** Closes the dialog, and asks before where there is something to lose. */
    public void close(Dialog dialog) {
        if (typed) ask(dialog::close, () -> {});
        else dialog.close();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (!typed) return;
        var going = leaving.postpone();
        ask(going::proceed, going::cancel);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(WATCH);
    }

    private void watch(Component root) {
        if (root instanceof HasValue<?, ?> field)
            field.addValueChangeListener(changed -> typed = typed || changed.isFromClient());
        root.getChildren().forEach(this::watch);
    }

    private void note(boolean now) {
        typed = now;
        getElement().executeJs("this.typed = $0", now);
    }

    private void ask(Runnable leave, Runnable stay) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("platform.leave.title"));
        question.setText(getTranslation("platform.leave.text"));
        question.setConfirmText(getTranslation("platform.leave.stay"));
        question.addConfirmListener(staying -> stay.run());
        question.addCancelListener(staying -> stay.run());
        question.setRejectable(true);
        question.setRejectText(getTranslation("platform.leave"));
        question.addRejectListener(leaving -> {
            note(false);
            leave.run();
        });
        question.open();
    }
}
