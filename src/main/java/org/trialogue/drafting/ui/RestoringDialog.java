package org.trialogue.drafting.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.YouAct;

/** Asks once before a text is brought back to an earlier version, as everyone who has it open sees it at once. */
class RestoringDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    RestoringDialog(int version, Acting acting, Runnable deed) {
        setHeader(getTranslation("drafting.restore.title", version));
        setText(new Div(new Paragraph(getTranslation("drafting.restore.what")), new YouAct(acting)));
        setCancelable(true);
        setCancelText(getTranslation("platform.cancel"));
        setConfirmText(getTranslation("drafting.restore"));
        addConfirmListener(confirmed -> deed.run());
    }
}
