package org.trialogue.membership.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Texts;
import org.trialogue.platform.ui.YouAct;

/** What was done in a working group, in those of its rooms that the reader may enter. */
@Route("workspaces/:workingGroup/record")
@StyleSheet("look/record.css")
@PermitAll
class RecordView extends RecordPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Membership membership;

    RecordView(SignedIn signedIn, Membership membership, RecordReading record, Texts texts) {
        super(signedIn, membership, record, texts);
        this.signedIn = signedIn;
        this.membership = membership;
    }

    /** The address of a working group's record, within the portal. */
    static String path(WorkingGroupId group) {
        return "workspaces/" + group + "/record";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new WorkingGroupId(Keys.of(entering, "workingGroup"));
        var acting = membership.actingIn(signedIn.id(), id).orElseThrow(NotFoundException::new);
        var group = membership.workingGroup(id).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(group.title(), "workspaces/" + id);
        titled(getTranslation("membership.record"));
        led(getTranslation("membership.record.about"));
        add(new YouAct(acting));
        var said = entering.getLocation().getQueryParameters();
        show(RecordAddress.read(path(id), id, said), said);
    }
}
