package org.trialogue.membership.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Say;

/** Asks once before something that closes pages of others, or cannot be taken back. */
class OnceAsked extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    OnceAsked(String title, String text, String deedKey, Runnable deed) {
        setHeader(title);
        setText(text);
        setCancelable(true);
        setCancelText(getTranslation("platform.cancel"));
        setConfirmText(getTranslation(deedKey));
        addConfirmListener(confirmed -> {
            try {
                deed.run();
            } catch (Refusal refusal) {
                Say.refused(refusal);
            }
        });
    }
}
