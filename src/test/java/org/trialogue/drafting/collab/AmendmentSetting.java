package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.application.Agreeing;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.Entering;
import org.trialogue.drafting.application.Opening;
import org.trialogue.drafting.application.OwnParts;
import org.trialogue.drafting.application.Proposing;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.domain.History;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.Node;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.application.FindingInRooms;

/** A text in the shared room, and the workers' room in which they draft amendments to it. */
abstract class AmendmentSetting extends Setting {

    /** The letters of the provisions begin at 12, 39 and 62. */
    static final String DRAFT =
            "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.\n\n3. Agencies are licensed.";

    @Autowired
    Amending amending;

    @Autowired
    OwnParts parts;

    @Autowired
    Proposing proposing;

    @Autowired
    BringingUp bringingUp;

    @Autowired
    Splitting splitting;

    @Autowired
    Opening opening;

    @Autowired
    Staging staging;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Drafts drafts;

    @Autowired
    History history;

    @Autowired
    Entering entering;

    @Autowired
    FindingInRooms finding;

    record Scene(Convened stage, RoomId caucus, TextId text) {

        MemberId worker() {
            return stage.worker();
        }
    }

    Scene scene() {
        var stage = convened();
        var caucus = membership.roomsIn(stage.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        return new Scene(stage, caucus, imported(stage.shared(), stage.secretary(), DRAFT));
    }

    TextId begun(Scene scene, String title) {
        return as(
                scene.worker(),
                () -> amending.begin(scene.text(), scene.caucus(), title, "They wait.", scene.worker()));
    }

    List<Room> drafting(Scene scene) {
        return as(scene.worker(), () -> parts.of(scene.text(), scene.worker())).drafting();
    }

    List<String> found(Scene scene, String words) {
        return as(scene.worker(), () -> finding.find(scene.caucus(), words, scene.worker())).stream()
                .map(RoomHit::link)
                .toList();
    }

    int onRecord(Scene scene, TextId fork) {
        return as(
                scene.worker(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.record where deed = 'drafting.amendment-brought-up' and subject = ?")
                        .param(fork.value())
                        .query(Integer.class)
                        .single()));
    }

    List<ProvisionChange> changes(Scene scene, TextId fork) {
        return as(scene.worker(), () -> proposing.of(fork))
                .orElseThrow()
                .proposal()
                .changes();
    }

    String provision(Scene scene, int index) {
        return as(
                scene.worker(), () -> drafts.provisions(scene.text()).get(index).blockId());
    }

    void bring(Scene scene, Stage to) {
        var secretary = scene.stage().secretary().member();
        as(secretary, () -> {
            staging.bring(scene.text(), drafts.text(scene.text()).orElseThrow().stage(), to, "On", secretary);
            return true;
        });
    }

    static Acting acting(Scene scene) {
        return new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
    }

    Node doc(TextId text, MemberId reader) {
        return as(
                reader,
                () -> transaction.execute(status -> history.at(
                                text, drafts.text(text).orElseThrow().version())
                        .doc()));
    }

    static void refused(String key, MemberId member, Supplier<?> deed) {
        assertThatThrownBy(() -> as(member, deed)).hasMessage(key);
    }

    static <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
