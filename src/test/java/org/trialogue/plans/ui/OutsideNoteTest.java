package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.application.PartnersOutside.Outside;
import org.trialogue.platform.Affiliation;

/** Who names partners that see nothing of a plan is led to where they are let in. */
class OutsideNoteTest {

    private static final RoomId ROOM = new RoomId(UUID.randomUUID());

    @Test
    void it_leads_to_the_people_of_the_room() {
        var inspection =
                new Organization(new OrganizationId(UUID.randomUUID()), "Inspection", Affiliation.PARTNERS, "SN");
        var note = OutsideNote.of(new Outside(ROOM, List.of(inspection))).orElseThrow();
        assertThat(note.getChildren().filter(Anchor.class::isInstance).map(Anchor.class::cast))
                .extracting(Anchor::getHref)
                .containsExactly("rooms/" + ROOM + "/people");
    }

    @Test
    void where_nobody_is_missing_nothing_is_said() {
        assertThat(OutsideNote.of(new Outside(ROOM, List.of()))).isEmpty();
    }
}
