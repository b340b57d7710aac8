package org.trialogue.roles;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.Outsiders;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.membership.application.RoomDoor;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.application.RoomReading;
import org.trialogue.membership.application.TakingSeats;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.rooms.application.FindingInRooms;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;
import org.trialogue.rooms.application.ToDoKeeping;

/** Rooms with their threads, tasks and files: the standing ones, the partners', and those that members open for themselves. */
final class RoomCases implements Cases {

    @Autowired
    private Talking talking;

    @Autowired
    private ToDoKeeping toDos;

    @Autowired
    private Sharing sharing;

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private RoomReading reading;

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private TakingSeats seats;

    @Autowired
    private Convening convening;

    @Autowired
    private LettingIn letting;

    @Autowired
    private RoomDoor door;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PartnerSharing partnerSharing;

    @Autowired
    private Outsiders outsiders;

    @Override
    public void add(Scene scene, Attempts attempts) {
        inside("shared room", scene.shared, Role.SECRETARY, "Fathom", scene, attempts);
        inside("Employers' room", scene.caucus, Role.EMPLOYERS, Scene.CAUCUS_WORD, scene, attempts);
        inside("partners' room", scene.partners, Role.PARTNER, Scene.PARTNERS_WORD, scene, attempts);
        inside("room of a named group of governments", scene.allied, Role.COORDINATOR, "Umbrage", scene, attempts);
        inside("Officers' room", scene.room(RoomKind.OFFICERS), Role.SECRETARY, "Gossamer", scene, attempts);
        inside("governments' room", scene.room(RoomKind.GOVERNMENTS), Role.GOVERNMENT, "Halcyon", scene, attempts);
        inside("Workers' room", scene.room(RoomKind.WORKERS_CAUCUS), Role.WORKERS, "Inkwell", scene, attempts);
        opened(scene, attempts);
        attempts.sight(
                "Employers' room: find words of it in all rooms at once",
                role -> finding.everywhere(Scene.CAUCUS_WORD, scene.member(role), 5)
                        .orElse(List.of()));
        attempts.act(
                "room of a named group of governments: let somebody in",
                role -> keeping.letIn(scene.allied, scene.ally, scene.member(role)));
        var left = leftByTheWorkers(scene);
        attempts.sight(
                "room of two groups that nobody keeps for the Workers any more: see that one may come in",
                role -> seats.left(scene.group, scene.member(role)));
        attempts.act(
                "room of two groups that nobody keeps for the Workers any more: come in",
                role -> seats.come(left, scene.member(role)));
        attempts.act(
                "room of a named group of governments: let somebody go",
                role -> keeping.letGo(scene.allied, scene.mandate(Role.GOVERNMENT), scene.member(role)));
        attempts.act(
                "room of a named group of governments: close", role -> keeping.close(scene.allied, scene.member(role)));
        attempts.act(
                "Employers' room: ask a secretary in as a guest",
                role -> keeping.invite(
                        scene.caucus,
                        scene.mandate(Role.SECRETARY),
                        LocalDate.now(ZoneOffset.UTC),
                        scene.member(role)));
        attempts.deed(
                "room of two groups: open one with the Workers",
                role -> open(RoomKind.BILATERAL, scene.mandate(Role.WORKERS), role, scene));
        sharing(scene, attempts);
        file("file of the shared room: take along", scene.shared, Role.SECRETARY, "a;b\n1;2\n", scene, attempts);
        var secret = Scene.CAUCUS_WORD + ";" + Secret.word("efile") + "\n1;2\n";
        file("file of the Employers' room: take along", scene.caucus, Role.EMPLOYERS, secret, scene, attempts);
    }

    /** What a secretary and the Chair share with partners, and what partners have of that. */
    private void sharing(Scene scene, Attempts attempts) {
        var host = scene.secretary.member();
        var thread = scene.as(host, () -> talking.open(scene.shared, "Shared fees", "Words", host));
        scene.give(thread);
        attempts.sight(
                "what is shared with partners: be offered to share more",
                role -> partnerSharing.offer(scene.group, scene.member(role)));
        attempts.sight(
                "what is shared with partners: see what one was given",
                role -> partnerSharing.received(scene.group, scene.member(role)));
        var until = LocalDate.now(ZoneOffset.UTC);
        attempts.act(
                "text of the shared room: share with a partner",
                role -> partnerSharing.share(
                        scene.group,
                        scene.text.value(),
                        Set.of(scene.mandate(Role.PARTNER)),
                        until,
                        scene.member(role)));
        attempts.act(
                "shared room: let a partner into all of it",
                role -> keeping.letIn(scene.shared, scene.mandate(Role.PARTNER), until, scene.member(role)));
        var share = scene.as(
                host,
                () -> outsiders.pieces(scene.group, host).stream()
                        .map(Outsiders.Piece::shared)
                        .filter(piece -> piece.title().equals("Shared fees"))
                        .findFirst()
                        .orElseThrow());
        attempts.act(
                "thread that is shared with partners: end that",
                role -> partnerSharing.end(share.key(), scene.member(role)));
    }

    /** A room that a group secretary of the Workers opened with the Employers, whose mandate has ended. */
    private RoomId leftByTheWorkers(Scene scene) {
        var subject = scene.arrived(Affiliation.WORKERS);
        var term = new Term(Capacity.GROUP_SECRETARY, LocalDate.of(2020, 1, 1), null);
        var secretary = scene.secretary.member();
        var given = scene.as(secretary, () -> convening.mandate(scene.group, subject, term, scene.secretary));
        Welcome.to(scene.group, given, letting, scene.membership());
        var keeper = scene.membership().mandatesIn(scene.group).stream()
                .filter(held -> held.mandate().equals(given))
                .map(held -> held.person().id())
                .findFirst()
                .orElseThrow();
        var wanted = new NewRoom(RoomKind.BILATERAL, "Before the sitting", scene.mandate(Role.EMPLOYERS));
        var room = scene.as(keeper, () -> keeping.open(scene.group, wanted, keeper));
        return scene.as(secretary, () -> {
            convening.end(scene.group, given, scene.secretary);
            return room;
        });
    }

    /** Rooms that members open for themselves. */
    private void opened(Scene scene, Attempts attempts) {
        var delegation = open(RoomKind.DELEGATION, null, Role.GOVERNMENT, scene);
        inside("delegation", delegation, Role.GOVERNMENT, "Jasmine", scene, attempts);
        var bilateral = open(RoomKind.BILATERAL, scene.mandate(Role.WORKERS), Role.EMPLOYERS, scene);
        inside("room of two groups", bilateral, Role.EMPLOYERS, "Kestrel", scene, attempts);
        var committee = open(RoomKind.DRAFTING_COMMITTEE, null, Role.SECRETARY, scene);
        letIn(committee, Role.WORKERS_ADVISER, Role.SECRETARY, scene);
        inside("drafting committee", committee, Role.SECRETARY, "Lantern", scene, attempts);
        var group = open(RoomKind.DRAFTING_GROUP, null, Role.CHAIR, scene);
        letIn(group, Role.WORKERS_DEPUTY, Role.CHAIR, scene);
        inside("small drafting group", group, Role.CHAIR, "Mistral", scene, attempts);
    }

    private RoomId open(RoomKind kind, @Nullable MandateId counterpart, Role by, Scene scene) {
        var member = scene.member(by);
        return scene.as(
                member,
                () -> keeping.open(scene.group, new NewRoom(kind, "Opened by " + by.title(), counterpart), member));
    }

    private void letIn(RoomId room, Role whom, Role by, Scene scene) {
        scene.as(scene.member(by), () -> {
            keeping.letIn(room, scene.mandate(whom), scene.member(by));
            return true;
        });
    }

    private void inside(String name, RoomId room, Role within, String word, Scene scene, Attempts attempts) {
        var host = scene.member(within);
        var thread = scene.as(host, () -> talking.open(room, "Fees " + word, word, host));
        var task = scene.as(host, () -> toDos.add(room, "Write " + word, null, null, host));
        var file = scene.as(host, () -> shared(room, word + ".csv", within, scene));
        attempts.sight(
                name + ": see that it is there",
                role -> reading.in(scene.group, scene.member(role)).stream()
                        .anyMatch(seen -> seen.id().equals(room)));
        attempts.sight(name + ": enter", role -> door.enter(room, scene.member(role)));
        attempts.sight(
                name + ": read its threads",
                role -> talking.threads(room, scene.member(role), 0, 5).total());
        attempts.sight(name + ": read one thread", role -> talking.enter(thread, scene.member(role)));
        attempts.sight(name + ": read its messages", role -> talking.messages(thread, scene.member(role), 0, 5));
        attempts.sight(name + ": see whom one can mention", role -> talking.mentionable(room, scene.member(role)));
        attempts.deed(name + ": open a thread", role -> talking.open(room, "Title", "Words", scene.member(role)));
        attempts.deed(name + ": reply", role -> talking.reply(thread, "Words", scene.member(role)));
        attempts.sight(
                name + ": see what is to do",
                role -> toDos.page(room, scene.member(role), 0, 5).total());
        attempts.deed(name + ": note what is to do", role -> toDos.add(room, "Write", null, null, scene.member(role)));
        attempts.act(
                name + ": change what is to do",
                role -> toDos.change(task, "Write " + role + " " + word, null, null, scene.member(role)));
        attempts.act(name + ": say that it is done", role -> toDos.done(task, scene.member(role)));
        attempts.act(name + ": delete what is to do", role -> toDos.delete(task, scene.member(role)));
        attempts.sight(
                name + ": see its files",
                role -> sharing.page(room, scene.member(role), 0, 5).total());
        attempts.sight(name + ": see the versions of a file", role -> sharing.versions(file, scene.member(role)));
        attempts.deed(name + ": share a file", role -> shared(room, "a.csv", role, scene));
        attempts.sight(name + ": find words in it", role -> finding.find(room, word, scene.member(role)));
    }

    private UUID shared(RoomId room, String name, Role by, Scene scene) {
        var words = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        return sharing.share(room, name, words, scene.member(by));
    }

    private void file(String name, RoomId room, Role by, String words, Scene scene, Attempts attempts) {
        attempts.add(name, scene.web.shows("/files/{file}", kept(room, by, words, scene)));
    }

    private FileId kept(RoomId room, Role by, String words, Scene scene) {
        var content = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        return scene.as(
                scene.member(by),
                () -> transaction.execute(status -> files.keep(room.value(), "a.csv", content, scene.member(by))));
    }
}
