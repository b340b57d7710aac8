package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.application.Importing;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.RoomSection;

/** The texts on a room's page. */
@org.springframework.stereotype.Component
class TextsOfRoom implements RoomSection {

    private final Drafts drafts;
    private final Importing importing;
    private final Membership membership;
    private final SignedIn signedIn;

    TextsOfRoom(Drafts drafts, Importing importing, Membership membership, SignedIn signedIn) {
        this.drafts = drafts;
        this.importing = importing;
        this.membership = membership;
        this.signedIn = signedIn;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "texts";
    }

    @Override
    public String titleKey() {
        return "drafting.section";
    }

    @Override
    public Component content(UUID key, QueryParameters asked) {
        var id = new RoomId(key);
        var room = membership.room(id).orElseThrow(NotFoundException::new);
        var acting = membership.actingIn(signedIn.id(), id).orElseThrow(NotFoundException::new);
        return RoomTexts.onItsPage(room, acting, drafts, RoomTexts.Import.of(importing, room, acting));
    }
}
