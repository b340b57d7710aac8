package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A text in a room that was closed is read as it stands, and nothing is added to it by any door. */
class ClosedRoomTest extends Setting {

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private Versions versions;

    @Autowired
    private Illustrating illustrating;

    @Autowired
    private Agreeing agreeing;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Opening opening;

    @Autowired
    private Drafts drafts;

    @Test
    void nothing_is_added_and_all_is_read() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var room = Viewing.as(
                secretary,
                () -> keeping.open(
                        scene.group(), new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Wording", null), secretary));
        var by = new Acting(secretary, Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var text = imported(room, by, "Guidance\n\n1. Children are protected.");
        var provision =
                Viewing.as(secretary, () -> drafts.provisions(text).getFirst().blockId());
        Viewing.as(secretary, () -> {
            versions.name(text, 0, "Before", secretary);
            keeping.close(room, secretary);
            return true;
        });

        closed(secretary, () -> versions.name(text, 0, "After", secretary));
        closed(secretary, () -> illustrating.keep(text, picture(), secretary));
        closed(secretary, () -> agreeing.agree(text, provision, secretary));
        closed(
                secretary,
                () -> commenting.open(text, new Marked(0, 12, 20, List.of()), Audience.EVERYONE, "Why?", secretary));
        var opened = Viewing.as(secretary, () -> opening.open(text, secretary)).orElseThrow();
        assertThat(opened.rights().edit()).isFalse();
        assertThat(opened.rights().suggest()).isFalse();
        assertThat(opened.rights().comment()).isFalse();
    }

    private static void closed(MemberId member, Runnable deed) {
        assertThatThrownBy(() -> Viewing.as(member, () -> {
                    deed.run();
                    return true;
                }))
                .hasMessage("drafting.refused.room-closed");
    }

    private static Upload picture() {
        var bytes = PictureFiles.plain("png", 4, 4);
        return new Upload("a.png", new ByteArrayInputStream(bytes), bytes.length);
    }
}
