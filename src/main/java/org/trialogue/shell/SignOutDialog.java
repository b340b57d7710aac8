package org.trialogue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import org.trialogue.platform.MemberId;

/** Asks once before signing out, when this browser keeps words of the member that the portal does not have. */
@JsModule("./shell/sign-out.ts")
class SignOutDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    private SignOutDialog(int texts, Runnable deed) {
        setHeader(getTranslation("shell.sign-out.unsent"));
        setText(getTranslation("shell.sign-out.unsent.text", texts));
        setConfirmText(getTranslation("shell.sign-out.stay"));
        setRejectable(true);
        setRejectText(getTranslation("shell.sign-out.all-the-same"));
        setRejectButtonTheme("tertiary");
        addRejectListener(rejected -> deed.run());
    }

    /** Signs out with this deed, and leaves nothing of the member's texts in the browser; asks first if words would be lost. */
    static void signOut(MemberId member, Runnable deed) {
        Runnable clean = () -> cleared(member, deed);
        UI.getCurrent()
                .getPage()
                .executeJs("return window.trialogueKept.count($0)", member.toString())
                .then(
                        Integer.class,
                        texts -> {
                            if (texts == 0) clean.run();
                            else new SignOutDialog(texts, clean).open();
                        },
                        keepsNothing -> deed.run());
    }

    private static void cleared(MemberId member, Runnable deed) {
        UI.getCurrent()
                .getPage()
                .executeJs("return window.trialogueKept.clear($0)", member.toString())
                .then(done -> deed.run(), failed -> deed.run());
    }
}
