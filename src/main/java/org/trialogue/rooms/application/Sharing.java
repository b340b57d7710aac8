package org.trialogue.rooms.application;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.rooms.SharedFile;
import org.trialogue.rooms.application.Doorkeeper.Inside;
import org.trialogue.rooms.domain.FileTexts;
import org.trialogue.rooms.domain.SharedFiles;

/** The files that those in a room share. A new version does not take the place of those before it: they stay with the file. */
@Service
@Transactional
public class Sharing {

    private final Doorkeeper door;
    private final SharedFiles files;
    private final FileTexts texts;
    private final FileStore store;
    private final RoomNews news;
    private final Audit audit;
    private final Clock clock;

    Sharing(
            Doorkeeper door,
            SharedFiles files,
            FileTexts texts,
            FileStore store,
            RoomNews news,
            Audit audit,
            Clock clock) {
        this.door = door;
        this.files = files;
        this.texts = texts;
        this.store = store;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Some files of a room, and how many there are.
     *
     * @param sharedOut the room where the reader shares them with partners; otherwise null
     */
    public record FilePage(
            List<SharedFile> files,
            long total,
            boolean mayWrite,
            @Nullable Room sharedOut) {}

    /** The files of a room, the newest first; empty for who may not enter it. */
    @Transactional(readOnly = true)
    public FilePage page(RoomId room, MemberId reader, long from, int atMost) {
        return door.inside(room, reader)
                .map(inside -> new FilePage(
                        files.page(room, from, atMost),
                        files.count(room),
                        inside.writes(),
                        inside.room().isSharedOutBy(inside.acting()) ? inside.room() : null))
                .orElse(new FilePage(List.of(), 0, false, null));
    }

    /** The versions of a file, the newest first. */
    @Transactional(readOnly = true)
    public List<SharedFile> versions(UUID file, MemberId reader) {
        return files.versions(file).stream()
                .filter(each -> door.at(file, each.room(), reader).isPresent())
                .toList();
    }

    /** How many megabytes a file may have. */
    public long megabytes() {
        return store.largest().toMegabytes();
    }

    /**
     * Puts a file on the list of a room. The stream is read to its end and not closed.
     *
     * @throws Refusal when the member may not write there, or the file is empty, too large or cut off
     */
    public UUID share(RoomId room, String name, InputStream content, MemberId member) {
        var by = door.writing(room, member);
        var kept = kept(room, name, content, member);
        var id = UUID.randomUUID();
        files.add(id, room, kept.name());
        version(id, 1, kept, by);
        audit.record(by.acting(), room.value(), "rooms.file-shared", id, Particulars.now("name", kept.name()));
        return id;
    }

    /**
     * Puts a new version under a file of the list, which keeps its name.
     *
     * @throws Refusal when the member may not write there, the file is not on the list, or what was sent is empty, too large or cut off
     */
    public void renew(UUID file, String name, InputStream content, MemberId member) {
        var before = found(file);
        var by = door.writing(before.room(), member);
        var number = before.version() + 1;
        version(file, number, kept(before.room(), name, content, member), by);
        var changed = Particulars.NONE.and("version", before.version(), number);
        audit.record(by.acting(), before.room().value(), "rooms.file-renewed", file, changed);
    }

    /**
     * Takes a file off the list; one that is off it already stays so.
     *
     * @throws Refusal when the member may not write there
     */
    public void remove(UUID file, MemberId member) {
        var before = found(file);
        var by = door.writing(before.room(), member);
        if (!files.remove(file, member, clock.instant())) return;
        audit.record(by.acting(), before.room().value(), "rooms.file-removed", file);
    }

    private void version(UUID id, int number, KeptFile kept, Inside by) {
        try {
            files.version(id, by.room().id(), number, kept.id(), by.acting(), clock.instant());
        } catch (DuplicateKeyException another) {
            throw new Refusal("rooms.refused.file-meanwhile");
        }
        texts.await(kept.id(), by.room().id());
        news.shared(by, id + "/" + number, kept.name());
    }

    private KeptFile kept(RoomId room, String name, InputStream content, MemberId member) {
        var file = store.keep(room.value(), name, content, member);
        return store.find(file).orElseThrow();
    }

    private SharedFile found(UUID file) {
        return files.find(file).orElseThrow(() -> new Refusal("rooms.refused.file-gone"));
    }
}
