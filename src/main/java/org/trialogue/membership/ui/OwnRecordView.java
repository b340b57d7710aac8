package org.trialogue.membership.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.membership.Membership;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Texts;

/** What one did, and what concerns one, outside all rooms: coming and going, mandates, what was refused. */
@Route("record")
@StyleSheet("look/record.css")
@PermitAll
class OwnRecordView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    OwnRecordView(SignedIn signedIn, Membership membership, RecordReading record, Texts texts) {
        super(signedIn, membership, record, texts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        cleared();
        titled(getTranslation("membership.record.own"));
        led(getTranslation("membership.record.own.about"));
        var all = new Anchor(OwnDataFile.ADDRESS, getTranslation("membership.record.own.data"));
        all.setRouterIgnore(true);
        all.getElement().setAttribute("download", true);
        add(new Paragraph(all));
        var said = entering.getLocation().getQueryParameters();
        show(RecordAddress.read("record", null, said), said);
    }
}
