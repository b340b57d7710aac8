package org.trialogue.roles;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.membership.application.RecordReading;
import org.trialogue.membership.application.RoomDoor;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;
import org.trialogue.rooms.application.ToDoKeeping;

/** The shared room, with a thread and a file that are shared with a partner who has nothing else of it, and a thread and a file that are not. */
final class PieceRoomCases {

    @Autowired
    private Talking talking;

    @Autowired
    private Sharing sharing;

    @Autowired
    private ToDoKeeping toDos;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private RoomReading reading;

    @Autowired
    private RoomDoor door;

    @Autowired
    private RecordReading record;

    @Autowired
    private PartnerSharing partnerSharing;

    private final NearScene scene;
    private final NearAttempts attempts;

    PieceRoomCases(NearScene scene, NearAttempts attempts) {
        this.scene = scene;
        this.attempts = attempts;
    }

    void add() throws Exception {
        var by = scene.secretary.member();
        NearScene.as(by, () -> toDos.add(scene.shared, "Write", null, null, by));
        var thread = thread();
        var file = file();
        scene.give(thread);
        scene.give(file);
        room();
        thread("thread of the shared room, shared with the partner", thread);
        thread("thread of the shared room, not shared with the partner", thread());
        file("file of the shared room, shared with the partner", file);
        file("file of the shared room, not shared with the partner", file());
        attempts.deed(
                "what is shared with partners: see what one was given",
                member -> partnerSharing.received(scene.group, member));
        attempts.deed(
                "what is shared with partners: be offered to share more",
                member -> partnerSharing.offer(scene.group, member));
        var question = new RecordQuestion(scene.group, null, "membership.piece-shared", null, null, null);
        attempts.deed("record of the shared room: read of it", member -> record.count(question, member));
    }

    private void room() throws Exception {
        var room = scene.shared;
        attempts.deed(
                "shared room: see that it is there",
                member -> reading.in(scene.group, member).stream()
                        .anyMatch(seen -> seen.id().equals(room)));
        attempts.deed("shared room: enter", member -> door.enter(room, member));
        attempts.deed(
                "shared room: read its threads",
                member -> talking.threads(room, member, 0, 5).total());
        attempts.deed(
                "shared room: see its files",
                member -> sharing.page(room, member, 0, 5).total());
        attempts.deed(
                "shared room: see what is to do",
                member -> toDos.page(room, member, 0, 5).total());
        attempts.deed("shared room: find words in it", member -> finding.find(room, "Sedge", member));
        attempts.deed("shared room: see whom one can mention", member -> talking.mentionable(room, member));
        attempts.deed("shared room: open a thread", member -> talking.open(room, "Title", "Words", member));
        attempts.deed("shared room: share a file", this::file);
        attempts.deed("shared room: note what is to do", member -> toDos.add(room, "Write", null, null, member));
    }

    private void thread(String name, UUID thread) throws Exception {
        attempts.deed(name + ": read", member -> talking.enter(thread, member));
        attempts.deed(name + ": read its messages", member -> talking.messages(thread, member, 0, 5));
        attempts.deed(name + ": reply", member -> talking.reply(thread, "Words", member));
    }

    private void file(String name, UUID file) throws Exception {
        var by = scene.secretary.member();
        var newest = NearScene.as(by, () -> sharing.versions(file, by)).getFirst();
        attempts.deed(name + ": see its versions", member -> sharing.versions(file, member));
        attempts.add(name + ": take along", scene.web.shows("/files/{file}", newest.file()));
    }

    private UUID thread() {
        var by = scene.secretary.member();
        return NearScene.as(by, () -> talking.open(scene.shared, "Sedge", "Who pays?", by));
    }

    private UUID file() {
        var by = scene.secretary.member();
        return NearScene.as(by, () -> file(by));
    }

    private UUID file(MemberId by) {
        var words = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        return sharing.share(scene.shared, "fees.csv", words, by);
    }
}
