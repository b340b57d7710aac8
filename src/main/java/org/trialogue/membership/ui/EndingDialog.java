package org.trialogue.membership.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.trialogue.membership.Mandated;

/** Asks once before a mandate is taken back, as it closes the member's open pages at once. */
class EndingDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    EndingDialog(Mandated held, Runnable deed) {
        setHeader(getTranslation("membership.end.title"));
        setText(getTranslation("membership.end.text", held.person().name()));
        setCancelable(true);
        setCancelText(getTranslation("platform.cancel"));
        setConfirmText(getTranslation("membership.end"));
        addConfirmListener(confirmed -> deed.run());
    }
}
