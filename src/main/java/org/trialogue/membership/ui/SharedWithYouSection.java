package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.membership.application.PartnerSharing.Received;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.RoomPages;
import org.trialogue.platform.ui.WorkspaceSection;

/** What is shared with a partner on the page of a working group, and until when; nothing for everybody else, who has the shared room. */
@org.springframework.stereotype.Component
class SharedWithYouSection implements WorkspaceSection {

    private final PartnerSharing sharing;
    private final Membership membership;
    private final SignedIn signedIn;
    private final RoomPages pages;

    SharedWithYouSection(PartnerSharing sharing, Membership membership, SignedIn signedIn, RoomPages pages) {
        this.pages = pages;
        this.sharing = sharing;
        this.membership = membership;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "membership.shared-with-you";
    }

    @Override
    public boolean concerns(UUID workingGroup) {
        return membership
                .actingIn(signedIn.id(), new WorkingGroupId(workingGroup))
                .filter(acting -> acting.affiliation() == Affiliation.PARTNERS)
                .isPresent();
    }

    @Override
    public Component content(UUID workingGroup) {
        var all = sharing.received(new WorkingGroupId(workingGroup), signedIn.id());
        var rows = new Div();
        if (all.isEmpty()) return new EmptyPlace(rows.getTranslation("membership.shared-with-you.none"));
        rows.addClassName("tri-rows");
        var room = membership.sharedRoom(new WorkingGroupId(workingGroup)).value();
        for (var each : all) {
            var row = row(each);
            pages.notePart(row, signedIn.id(), room, each.what().key());
            rows.add(row);
        }
        return rows;
    }

    private static Div row(Received received) {
        var what = received.what();
        var row = new Div();
        row.addClassName("tri-row");
        var link = SharedPieceRow.link(what.address(), what.title());
        var until = new Span(row.getTranslation(
                "membership.shared-with-you." + what.kind().key(),
                Days.day(received.until(), UI.getCurrent().getLocale())));
        until.addClassName("tri-quiet");
        row.add(new Div(link, until));
        return row;
    }
}
