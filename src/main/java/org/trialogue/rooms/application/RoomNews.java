package org.trialogue.rooms.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
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

    /** A thread is open: everyone else in the room is told. */
    void opened(Inside by, RoomThread thread) {
        tell(by, everyone(by), Kind.THREAD, thread.id().toString(), thread.title(), link(thread), null);
    }

    /** Something was said: those who take part in the thread are told. */
    void said(Inside by, RoomThread thread, Collection<MemberId> partakers) {
        var here = everyone(by);
        var told = partakers.stream().filter(here::contains).toList();
        var topic = thread.id() + "/" + by.acting().member() + "/" + thread.messages();
        tell(by, told, Kind.MESSAGE, topic, thread.title(), link(thread), null);
    }

    /** A file is on the list, or a new version of it: everyone else in the room is told. */
    void shared(Inside by, String topic, String name) {
        tell(by, everyone(by), Kind.FILE, topic, name, "rooms/" + by.room().id() + "/files", null);
    }

    /** A to-do waits for a member. */
    void waits(Inside by, ToDo toDo) {
        if (toDo.who() instanceof MemberId who && everyone(by).contains(who))
            tell(by, List.of(who), Kind.TO_DO, toDo.id().toString(), toDo.title(), toDos(by.room()), toDo.due());
    }

    /** A to-do is done, and waits for nobody. */
    void done(ToDo toDo) {
        if (toDo.who() instanceof MemberId who) notices.withdraw(Kind.TO_DO.topic + toDo.id(), who);
    }

    private enum Kind {
        THREAD("rooms.thread/", "rooms.notice.thread", "rooms.notice.thread-private", false),
        MESSAGE("rooms.message/", "rooms.notice.message", "rooms.notice.message-private", false),
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
        var room = by.room();
        var name = membership.person(by.acting().member()).map(Person::name).orElse("");
        var apart = room.kind().apart();
        var said = apart ? List.of(name, room.workingGroupTitle()) : List.of(name, title);
        for (var member : to)
            if (!member.equals(by.acting().member()))
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

    private static String toDos(Room room) {
        return "rooms/" + room.id() + "/to-dos";
    }
}
