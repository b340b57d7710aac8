package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.UUID;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.application.Importing;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.WorkspaceSection;

/** The texts on a working group's page: the shared ones, and apart from them those of the reader's own group. */
@org.springframework.stereotype.Component
class TextsSection implements WorkspaceSection {

    private final Drafts drafts;
    private final Importing importing;
    private final Membership membership;
    private final SignedIn signedIn;

    TextsSection(Drafts drafts, Importing importing, Membership membership, SignedIn signedIn) {
        this.drafts = drafts;
        this.importing = importing;
        this.membership = membership;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "drafting.section";
    }

    @Override
    public Component content(UUID workingGroup) {
        var group = new WorkingGroupId(workingGroup);
        var content = new Div();
        var acting = membership.actingIn(signedIn.id(), group).orElseThrow();
        membership.roomsOf(signedIn.id()).stream()
                .flatMap(id -> membership.room(id).stream())
                .filter(room -> room.workingGroup().equals(group) && isHere(room))
                .sorted(Comparator.comparing(Room::kind))
                .forEach(room ->
                        content.add(new RoomTexts(room, acting, drafts, RoomTexts.Import.of(importing, room, acting))));
        return content;
    }

    /** The texts of the other rooms stand on the pages of those. */
    private static boolean isHere(Room room) {
        return room.kind() == RoomKind.SHARED || room.kind().caucus();
    }
}
