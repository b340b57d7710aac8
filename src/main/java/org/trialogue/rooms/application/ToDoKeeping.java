package org.trialogue.rooms.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.rooms.ToDo;
import org.trialogue.rooms.domain.RoomWording;
import org.trialogue.rooms.domain.ToDoRows;

/**
 * What is to be done in a room. Everyone who writes there may add to it, change it, give it to somebody else, delete it, and say that something is
 * done.
 */
@Service
@Transactional
public class ToDoKeeping {

    private final Doorkeeper door;
    private final ToDoRows rows;
    private final RoomNews news;
    private final Audit audit;
    private final Clock clock;

    ToDoKeeping(Doorkeeper door, ToDoRows rows, RoomNews news, Audit audit, Clock clock) {
        this.door = door;
        this.rows = rows;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Some to-dos of a room, and how many there are. */
    public record ToDoPage(List<ToDo> toDos, long total, boolean mayWrite) {}

    /** The to-dos of a room, what is to be done first; empty for who may not enter it. */
    @Transactional(readOnly = true)
    public ToDoPage page(RoomId room, MemberId reader, long from, int atMost) {
        return door.inside(room, reader)
                .map(inside -> new ToDoPage(rows.page(room, from, atMost), rows.count(room), inside.writes()))
                .orElse(new ToDoPage(List.of(), 0, false));
    }

    /** Those to whom something can be given, by side and name. */
    @Transactional(readOnly = true)
    public List<Mandated> candidates(RoomId room, MemberId reader) {
        return door.inside(room, reader)
                .map(inside -> door.people(inside.room()).stream()
                        .filter(held -> inside.room().kind().takesWordsOf(held.acting()))
                        .toList())
                .orElse(List.of());
    }

    /** The present day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Notes something to do.
     *
     * @param who whose it is, or null
     * @throws Refusal when the member may not write there, words are missing or too many, or the one named is not in the room
     */
    public UUID add(RoomId room, String title, @Nullable MemberId who, @Nullable LocalDate due, MemberId member) {
        var by = door.writing(room, member);
        var words = RoomWording.toDo(title);
        requireCandidate(room, who, member);
        var id = UUID.randomUUID();
        rows.add(id, room, words, who, due, by.acting(), clock.instant());
        news.waits(by, found(id));
        audit.record(by.acting(), room.value(), "rooms.to-do-added", id);
        return id;
    }

    /**
     * It is to be done so, by that member and that day from now on. Whoever it waited for has it no more, and whoever it waits for is told.
     *
     * @param who whose it is, or null: one in the room, or the one whose it is already
     * @throws Refusal when the member may not write there, it is done, words are missing or too many, or the one named is not in the room
     */
    public void change(UUID id, String title, @Nullable MemberId who, @Nullable LocalDate due, MemberId member) {
        var before = found(id);
        var by = door.writing(before.room(), member);
        var words = RoomWording.toDo(title);
        if (!Objects.equals(who, before.who())) requireCandidate(before.room(), who, member);
        if (words.equals(before.title()) && Objects.equals(who, before.who()) && Objects.equals(due, before.due()))
            return;
        if (!rows.change(id, words, who, due)) throw new Refusal("rooms.refused.to-do-done");
        news.changed(by, before, found(id));
        var said = Particulars.NONE
                .worded("title", before.title(), words)
                .and("waits-for", before.who(), who)
                .and("until", before.due(), due);
        audit.record(by.acting(), before.room().value(), "rooms.to-do-changed", id, said);
    }

    /**
     * It is not to be done any more, and stands nowhere but in the record of the room.
     *
     * @throws Refusal when the member may not write there
     */
    public void delete(UUID id, MemberId member) {
        var toDo = found(id);
        var by = door.writing(toDo.room(), member);
        if (!rows.delete(id)) return;
        news.done(toDo);
        var said = Particulars.NONE.and("title", toDo.title(), null);
        audit.record(by.acting(), toDo.room().value(), "rooms.to-do-deleted", id, said);
    }

    /**
     * It is done; what is done already stays so.
     *
     * @throws Refusal when the member may not write there
     */
    public void done(UUID id, MemberId member) {
        var toDo = found(id);
        var by = door.writing(toDo.room(), member);
        if (!rows.done(id, member, clock.instant())) return;
        news.done(toDo);
        audit.record(by.acting(), toDo.room().value(), "rooms.to-do-done", id);
    }

    /**
     * It is to be done again.
     *
     * @throws Refusal when the member may not write there
     */
    public void reopen(UUID id, MemberId member) {
        var toDo = found(id);
        var by = door.writing(toDo.room(), member);
        if (!rows.reopen(id)) return;
        news.waits(by, toDo);
        audit.record(by.acting(), toDo.room().value(), "rooms.to-do-reopened", id);
    }

    private void requireCandidate(RoomId room, @Nullable MemberId who, MemberId member) {
        if (who != null
                && candidates(room, member).stream()
                        .noneMatch(held -> held.person().id().equals(who))) throw new Refusal("rooms.refused.who");
    }

    private ToDo found(UUID id) {
        return rows.find(id).orElseThrow(() -> new Refusal("rooms.refused.room"));
    }
}
