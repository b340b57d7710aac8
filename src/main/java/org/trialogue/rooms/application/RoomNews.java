package org.trialogue.rooms.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Handover;
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
    void opened(Inside by, RoomThread thread, UUID message, String words) {
        var mentioned = Mentions.in(words, door.people(by.room()));
        mention(by, thread, message, mentioned);
        var others =
                everyone(by).stream().filter(one -> !mentioned.contains(one)).toList();
        tell(by, others, Kind.THREAD, thread.id().toString(), thread.title(), link(thread), null);
    }

    /** Something was said: those whom it mentions are told, and those who take part in the thread or follow it. */
    void said(Inside by, RoomThread thread, UUID message, Collection<MemberId> partakers, String words) {
        var mentioned = Mentions.in(words, door.people(by.room()));
        mention(by, thread, message, mentioned);
        var here = everyone(by);
        var told = partakers.stream()
                .filter(one -> here.contains(one) && !mentioned.contains(one))
                .toList();
        var topic = thread.id() + "/" + by.acting().member() + "/" + thread.messages();
        tell(by, told, Kind.MESSAGE, topic, thread.title(), link(thread), null);
        var others = here.stream().filter(one -> !mentioned.contains(one)).toList();
        notices.postToFollowers(notice(by, thread, Kind.MESSAGE, topic), others);
    }

    private Notice notice(Inside by, RoomThread thread, Kind kind, String topic) {
        var author = by.acting().member();
        var said = List.of(name(author), about(by.room(), thread.title()));
        return notice(by.room(), author, kind, topic, said, link(thread), null);
    }

    /** The words of a message are others now: whom they mention and those before did not is told so. */
    void edited(Inside by, RoomThread thread, UUID message, String before, String words) {
        var people = door.people(by.room());
        var mentioned = new LinkedHashSet<>(Mentions.in(words, people));
        mentioned.removeAll(Mentions.in(before, people));
        mention(by, thread, message, mentioned);
    }

    /** Once for each message, however often it is changed. */
    private void mention(Inside by, RoomThread thread, UUID message, Collection<MemberId> mentioned) {
        var topic = thread.id() + "/" + message;
        tell(by, mentioned, Kind.MENTION, topic, thread.title(), link(thread), null);
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

    /** A to-do that waited for one member waits for another, who is told whose it was and who handed it over. */
    void passed(Room room, ToDo toDo, Handover over) {
        notices.withdraw(Kind.TO_DO.topic + toDo.id(), over.from());
        var kind = switch (over.way()) {
            case GIVEN -> Kind.TO_DO_HANDED;
            case GIVEN_BY_ANOTHER -> Kind.TO_DO_HANDED_BY_ANOTHER;
            case TAKEN -> Kind.TO_DO_TAKEN;
        };
        var said = List.of(name(over.by()), about(room, toDo.title()), name(over.from()));
        post(room, over.to(), kind, toDo.id().toString(), said, toDos(room.id()), toDo.due());
    }

    /**
     * A to-do is another by now: it waits no more for whose it was, and whose it is are told unless they changed it; what they were told of it before
     * is gone then.
     */
    void changed(Inside by, ToDo before, ToDo toDo) {
        if (!Objects.equals(before.who(), toDo.who()) || by.acting().member().equals(before.who())) done(before);
        waits(by, toDo);
    }

    /** A to-do is done or deleted, and waits for nobody. */
    void done(ToDo toDo) {
        if (toDo.who() instanceof MemberId who) notices.withdraw(Kind.TO_DO.topic + toDo.id(), who);
    }

    private enum Kind {
        THREAD("rooms.thread/", "rooms.notice.thread", "rooms.notice.thread-private", false),
        MESSAGE("rooms.message/", "rooms.notice.message", "rooms.notice.message-private", false),
        MENTION("rooms.mention/", "rooms.notice.mention", "rooms.notice.mention-private", false),
        FILE("rooms.file/", "rooms.notice.file", "rooms.notice.file-private", false),
        TO_DO("rooms.to-do/", "rooms.notice.to-do", "rooms.notice.to-do-private", true),
        TO_DO_HANDED("rooms.to-do/", "rooms.notice.to-do-handed", "rooms.notice.to-do-handed-private", true),
        TO_DO_HANDED_BY_ANOTHER(
                "rooms.to-do/",
                "rooms.notice.to-do-handed-by-another",
                "rooms.notice.to-do-handed-by-another-private",
                true),
        TO_DO_TAKEN("rooms.to-do/", "rooms.notice.to-do-taken", "rooms.notice.to-do-taken-private", true);

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
        var author = by.acting().member();
        var said = List.of(name(author), about(by.room(), title));
        for (var member : to) if (!member.equals(author)) post(by.room(), member, kind, topic, said, link, due);
    }

    private void post(
            Room room, MemberId to, Kind kind, String topic, List<String> said, String link, @Nullable LocalDate due) {
        notices.post(notice(room, to, kind, topic, said, link, due));
    }

    private static Notice notice(
            Room room, MemberId to, Kind kind, String topic, List<String> said, String link, @Nullable LocalDate due) {
        var key = room.kind().apart() ? kind.apart : kind.shared;
        return new Notice(
                to,
                kind.topic + topic,
                key,
                said,
                link,
                kind.waits,
                due,
                room.id().value());
    }

    private static String about(Room room, String title) {
        return room.kind().apart() ? room.workingGroupTitle() : title;
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
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
