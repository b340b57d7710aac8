package org.trialogue.rooms.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Mentions;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.rooms.RoomThread;
import org.trialogue.rooms.ToDo;
import org.trialogue.rooms.application.Doorkeeper.Inside;

/** Tells those in a room what happens there. What they call things in a room of some alone stays in it. */
@Component
class RoomNews {

    private final Notices notices;
    private final Membership membership;
    private final Doorkeeper door;

    RoomNews(Notices notices, Membership membership, Doorkeeper door) {
        this.notices = notices;
        this.membership = membership;
        this.door = door;
    }

    /** A thread is open: whoever its first words mention is told of that, everyone else in the room that it is there. */
    void opened(Inside by, RoomThread thread, String words) {
        var mentioned = mention(by, thread, words);
        var others =
                everyone(by).stream().filter(one -> !mentioned.contains(one)).toList();
        tell(by, others, Kind.THREAD, thread.id().toString(), thread.title(), link(thread), null);
    }

    /** Something was said: those whom it mentions are told, and those who take part in the thread. */
    void said(Inside by, RoomThread thread, Collection<MemberId> partakers, String words) {
        var mentioned = mention(by, thread, words);
        var here = everyone(by);
        var told = partakers.stream()
                .filter(one -> here.contains(one) && !mentioned.contains(one))
                .toList();
        var topic = thread.id() + "/" + by.acting().member() + "/" + thread.messages();
        tell(by, told, Kind.MESSAGE, topic, thread.title(), link(thread), null);
    }

    private Set<MemberId> mention(Inside by, RoomThread thread, String words) {
        var mentioned = Mentions.in(words, door.people(by.room()));
        var topic = thread.id() + "/" + by.acting().member() + "/" + thread.messages();
        tell(by, mentioned, Kind.MENTION, topic, thread.title(), link(thread), null);
        return mentioned;
    }

    /** A file is on the list, or a new version of it: everyone else in the room is told. */
    void shared(Inside by, String topic, String name) {
        tell(by, everyone(by), Kind.FILE, topic, name, "rooms/" + by.room().id() + "/files", null);
    }

    /** A to-do waits for a member. */
    void waits(Inside by, ToDo toDo) {
        if (toDo.who() instanceof MemberId who && everyone(by).contains(who))
            tell(
                    by,
                    List.of(who),
                    Kind.TO_DO,
                    toDo.id().toString(),
                    toDo.title(),
                    toDos(by.room().id()),
                    toDo.due());
    }

    /** A to-do that waited for one member waits for another, to whom that one hands it. */
    void passed(Room room, ToDo toDo, MemberId from, MemberId to) {
        notices.withdraw(Kind.TO_DO.topic + toDo.id(), from);
        tell(room, from, List.of(to), Kind.TO_DO, toDo.id().toString(), toDo.title(), toDos(room.id()), toDo.due());
    }

    /** A to-do is done, and waits for nobody. */
    void done(ToDo toDo) {
        if (toDo.who() instanceof MemberId who) notices.withdraw(Kind.TO_DO.topic + toDo.id(), who);
    }

    private enum Kind {
        THREAD("rooms.thread/", "rooms.notice.thread", "rooms.notice.thread-private", false),
        MESSAGE("rooms.message/", "rooms.notice.message", "rooms.notice.message-private", false),
        MENTION("rooms.mention/", "rooms.notice.mention", "rooms.notice.mention-private", false),
        FILE("rooms.file/", "rooms.notice.file", "rooms.notice.file-private", false),
        TO_DO("rooms.to-do/", "rooms.notice.to-do", "rooms.notice.to-do-private", true);

        private final String topic;
        private final String shared;
        private final String apart;
        private final boolean waits;

        Kind(String topic, String shared, String apart, boolean waits) {
            this.topic = topic;
            this.shared = shared;
            this.apart = apart;
            this.waits = waits;
        }
    }

    private void tell(
            Inside by,
            Collection<MemberId> to,
            Kind kind,
            String topic,
            String title,
            String link,
            @Nullable LocalDate due) {
        tell(by.room(), by.acting().member(), to, kind, topic, title, link, due);
    }

    private void tell(
            Room room,
            MemberId author,
            Collection<MemberId> to,
            Kind kind,
            String topic,
            String title,
            String link,
            @Nullable LocalDate due) {
        var name = membership.person(author).map(Person::name).orElse("");
        var apart = room.kind().apart();
        var said = apart ? List.of(name, room.workingGroupTitle()) : List.of(name, title);
        for (var member : to)
            if (!member.equals(author))
                notices.post(new Notice(
                        member,
                        kind.topic + topic,
                        apart ? kind.apart : kind.shared,
                        said,
                        link,
                        kind.waits,
                        due,
                        room.id().value()));
    }

    private List<MemberId> everyone(Inside by) {
        return door.people(by.room()).stream()
                .map(Mandated::person)
                .map(Person::id)
                .toList();
    }

    private static String link(RoomThread thread) {
        return "threads/" + thread.id();
    }

    static String toDos(RoomId room) {
        return "rooms/" + room + "/to-dos";
    }
}
