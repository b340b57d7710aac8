package org.trialogue.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/**
 * Signs out whoever has left the page alone for long, and asks some minutes before. What somebody does in any tab of the same browser counts,
 * and so does writing in a text, of which the server hears by another way than of the page.
 */
@Tag("trialogue-idle")
@JsModule("./shell/idle.ts")
class Idle extends Component {

    private static final long serialVersionUID = 1L;

    /** The warning comes so long before; WCAG 2.2, 2.2.1 asks for twenty seconds at least. */
    private static final Duration WARNING = Duration.ofMinutes(5);

    private final ConfirmDialog question = new ConfirmDialog();

    Idle(Duration longest, Stay stay) {
        getElement().setAttribute("hidden", "");
        var warning = WARNING.compareTo(longest.dividedBy(2)) < 0 ? WARNING : longest.dividedBy(2);
        getElement().setAttribute("longest", Long.toString(longest.toSeconds()));
        getElement().setAttribute("warning", Long.toString(warning.toSeconds()));
        getElement().addEventListener("near", near -> question.open());
        getElement().addEventListener("back", back -> question.close());
        getElement().addEventListener("over", over -> stay.leave());
        question.setHeader(getTranslation("shell.idle.title"));
        question.setText(getTranslation("shell.idle.text", Math.max(1, warning.toMinutes())));
        question.setConfirmText(getTranslation("shell.idle.stay"));
        question.addConfirmListener(stays -> getElement().callJsFunction("stay"));
        question.setRejectable(true);
        question.setRejectText(getTranslation("shell.sign-out"));
        question.setRejectButtonTheme("tertiary");
        question.addRejectListener(
                leaves -> stay.person().ifPresent(one -> SignOutDialog.signOut(one.id(), stay::leave)));
        question.setCloseOnEsc(false);
    }
}
