package org.trialogue.roles;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.LettingIn;
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

/** Rooms with their threads, tasks and files: the shared one, the Employers' caucus, the partners' and one of governments that speak as one. */
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

    @Override
    public void add(Scene scene, Attempts attempts) {
        inside("shared room", scene.shared, Role.SECRETARY, "Fathom", scene, attempts);
        inside("Employers' room", scene.caucus, Role.EMPLOYERS, Scene.CAUCUS_WORD, scene, attempts);
        inside("partners' room", scene.partners, Role.PARTNER, Scene.PARTNERS_WORD, scene, attempts);
        inside("room of a named group of governments", scene.allied, Role.COORDINATOR, "Umbrage", scene, attempts);
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
        file("file of the shared room: take along", scene.shared, Role.SECRETARY, "a;b\n1;2\n", scene, attempts);
        var secret = Scene.CAUCUS_WORD + ";" + Secret.word("efile") + "\n1;2\n";
        file("file of the Employers' room: take along", scene.caucus, Role.EMPLOYERS, secret, scene, attempts);
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
