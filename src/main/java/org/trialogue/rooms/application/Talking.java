package org.trialogue.rooms.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.TurnedAway;
import org.trialogue.rooms.RoomMessage;
import org.trialogue.rooms.RoomThread;
import org.trialogue.rooms.application.Doorkeeper.Inside;
import org.trialogue.rooms.domain.RoomThreads;
import org.trialogue.rooms.domain.RoomWording;

/** How those in a room talk: threads, and what is said in them. */
@Service
@Transactional
public class Talking {

    private final Doorkeeper door;
    private final RoomThreads threads;
    private final RoomNews news;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talking(
            Doorkeeper door,
            RoomThreads threads,
            RoomNews news,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.threads = threads;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Some threads of a room, and how many there are. */
    public record ThreadPage(List<RoomThread> threads, long total, boolean mayWrite) {}

    /** A thread with the room that it is in, and as what the reader is there. */
    public record OpenThread(RoomThread thread, Room room, Acting acting, boolean mayWrite) {}

    /** The threads of a room, those with news first; empty for who may not enter it. */
    @Transactional(readOnly = true)
    public ThreadPage threads(RoomId room, MemberId reader, long from, int atMost) {
        return door.inside(room, reader)
                .map(inside -> new ThreadPage(threads.page(room, from, atMost), threads.count(room), inside.writes()))
                .orElse(new ThreadPage(List.of(), 0, false));
    }

    /** A thread; empty when there is none in that room or the reader may not enter it: nobody can tell which. */
    @Transactional(readOnly = true)
    public Optional<OpenThread> thread(UUID thread, MemberId reader) {
        return threads.find(thread)
                .flatMap(found -> door.at(thread, found.room(), reader)
                        .map(inside -> new OpenThread(found, inside.room(), inside.acting(), inside.writes())));
    }

    /** The same for who comes by its address: that they are turned away is on record in its room. */
    public Optional<OpenThread> enter(UUID thread, MemberId reader) {
        var found = thread(thread, reader);
        if (found.isEmpty())
            threads.roomOf(thread).ifPresent(room -> events.publishEvent(new TurnedAway(room.value(), reader)));
        return found;
    }

    /** Some messages of a thread, the oldest first. */
    @Transactional(readOnly = true)
    public List<RoomMessage> messages(UUID thread, MemberId reader, long from, int atMost) {
        return thread(thread, reader).isPresent() ? threads.messages(thread, from, atMost) : List.of();
    }

    /** Those whom a message in a room can mention, by side and name; none for who may not enter it. */
    @Transactional(readOnly = true)
    public List<Mandated> mentionable(RoomId room, MemberId reader) {
        return door.inside(room, reader)
                .map(inside -> door.people(inside.room()))
                .orElse(List.of());
    }

    /** Whether a message may still be changed by this member. */
    public boolean mayEdit(RoomMessage message, MemberId member) {
        return message.mayBeEdited(member, clock.instant());
    }

    /**
     * Opens a thread with its first message.
     *
     * @throws Refusal when the member may not write there, or title or words are missing or too long
     */
    public UUID open(RoomId room, String title, String words, MemberId member) {
        var by = door.writing(room, member);
        var called = RoomWording.title(title);
        var said = RoomWording.message(words);
        var id = UUID.randomUUID();
        threads.add(id, room, called, by.acting(), clock.instant());
        var message = threads.say(id, room, said, by.acting(), clock.instant());
        news.opened(by, found(id), message, said);
        audit.record(by.acting(), room.value(), "rooms.thread-opened", id);
        return id;
    }

    /**
     * Says something in a thread.
     *
     * @throws Refusal when the member may not write there, or there are no words or too many
     */
    public UUID reply(UUID thread, String words, MemberId member) {
        var before = found(thread);
        var by = door.writing(before.room(), member);
        var said = RoomWording.message(words);
        var id = threads.say(thread, before.room(), said, by.acting(), clock.instant());
        news.said(by, found(thread), id, threads.partakers(thread), said);
        audit.record(by.acting(), before.room().value(), "rooms.message-written", thread);
        return id;
    }

    /**
     * Puts other words in the place of a message's. Whom they mention and those before did not is told of that, and nobody else.
     *
     * @throws Refusal when it is not the member's own, too old, withdrawn, or there are no words or too many
     */
    public void edit(UUID message, String words, MemberId member) {
        var before = message(message);
        var by = own(before, member);
        if (!before.mayBeEdited(member, clock.instant()))
            throw new Refusal("rooms.refused.edit", RoomMessage.OPEN_FOR.toMinutes());
        var said = RoomWording.message(words);
        threads.edit(message, said, clock.instant());
        news.edited(by, found(before.thread()), message, before.said(), said);
        audit.record(by.acting(), before.room().value(), "rooms.message-edited", before.thread());
    }

    /**
     * Takes back the words of a message; that there was one is still seen.
     *
     * @throws Refusal when it is not the member's own
     */
    public void withdraw(UUID message, MemberId member) {
        var before = message(message);
        var by = own(before, member);
        if (!before.mayBeWithdrawn(member)) return;
        threads.withdraw(message, clock.instant());
        audit.record(by.acting(), before.room().value(), "rooms.message-withdrawn", before.thread());
    }

    private Inside own(RoomMessage message, MemberId member) {
        var by = door.writing(message.room(), member);
        if (!message.by().member().equals(member)) throw new Refusal("rooms.refused.not-own");
        return by;
    }

    private RoomThread found(UUID thread) {
        return threads.find(thread).orElseThrow(() -> new Refusal("rooms.refused.room"));
    }

    private RoomMessage message(UUID message) {
        return threads.message(message).orElseThrow(() -> new Refusal("rooms.refused.room"));
    }
}
