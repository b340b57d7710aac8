package org.trialogue.drafting.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.trialogue.platform.Acting;
import org.trialogue.platform.ui.YouAct;

/** Asks once before a draft amendment is split, as the drafts do not become one again. */
class SplittingDialog extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    SplittingDialog(int drafts, Acting acting, Runnable deed) {
        setHeader(getTranslation("drafting.amendment.split.ask", drafts));
        setText(new Div(new Paragraph(getTranslation("drafting.amendment.split.what", drafts)), new YouAct(acting)));
        setCancelable(true);
        setCancelText(getTranslation("platform.cancel"));
        setConfirmText(getTranslation("drafting.amendment.split"));
        addConfirmListener(confirmed -> deed.run());
    }
}
