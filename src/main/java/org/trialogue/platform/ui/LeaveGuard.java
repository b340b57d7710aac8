package org.trialogue.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import org.trialogue.platform.security.Viewing;

/**
 * Keeps what was typed from being lost unawares: once something was, it asks before the page is left, the dialog is closed or the
 * window goes. It stands beside the fields that it watches. Where another person signs in instead, the page goes unasked; where it is said what
 * the words are about, the browser keeps them for the one who typed them. See {@code leave-guard.ts}.
 */
@Tag("trialogue-leave-guard")
@JsModule("./platform/leave-guard.ts")
public final class LeaveGuard extends Component implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private static final String SETTLED =
            "dispatchEvent(new CustomEvent('trialogue-words-settled', {detail: {member: $0, about: $1}}))";

    private boolean typed;

    /** Watches the fields within. */
    public LeaveGuard(Component... within) {
        getElement().setAttribute("hidden", true);
        getElement().addEventListener("restored", restored -> {
            typed = true;
            Say.done("platform.leave.restored");
        });
        for (var root : within) watch(root);
    }

    /**
     * Says what the words are about: only then are they kept over the signing in of another person, and given back to fields about the same.
     *
     * @param key the kind of thing and its key, such as {@code answer/<thread>}: one and the same on whichever page, and of no other thing
     */
    public LeaveGuard about(String key) {
        getElement().setAttribute("about", key);
        return this;
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
        settle();
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
        Viewing.member().ifPresent(member -> getElement().setAttribute("member", member.toString()));
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

    /** What was sent or given up does not come back. The page says so, as this may have gone from it with what was done. */
    private void settle() {
        var member = getElement().getAttribute("member");
        var about = getElement().getAttribute("about");
        if (member != null && about != null) UI.getCurrent().getPage().executeJs(SETTLED, member, about);
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
            settle();
            leave.run();
        });
        question.open();
    }
}
