package org.trialogue.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Keeps the files of rooms, and hands them to those who may enter the room. */
@Service
public class FileStore {

    static final int CHUNK = 256 * 1024;

    private final FileTables tables;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final DataSize largest;

    FileStore(
            FileTables tables,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${trialogue.files.largest:25MB}") DataSize largest) {
        this.tables = tables;
        this.reading = transactions;
        this.clock = clock;
        this.largest = largest;
    }

    /** How many bytes a file may have. */
    public DataSize largest() {
        return largest;
    }

    /**
     * Keeps a file within the caller's transaction. The stream is read to its end and not closed.
     *
     * @param name what the sender calls it; folders are cut off
     * @throws Refusal when the stream breaks, is empty or too large; the transaction is rolled back, so nothing of the file is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId keep(UUID room, String name, InputStream content, MemberId by) {
        var called = FileName.of(name);
        var stored = stored(room, called, content);
        var file = FileId.fresh();
        tables.addFile(file, room, stored, called.value(), by, clock.instant());
        return file;
    }

    /** What is known of a file; empty when there is none of that name, or the viewer may not enter its room. */
    @Transactional(readOnly = true)
    public Optional<KeptFile> find(FileId file) {
        return tables.file(file);
    }

    /** In which room a file is, for the record alone: it may be out of the viewer's sight. */
    @Transactional(readOnly = true)
    Optional<UUID> roomOf(FileId file) {
        return tables.roomOf(file);
    }

    /**
     * The content of a file that {@link #find} gave, chunk by chunk, each read as the viewer of that moment. Reading fails when the viewer
     * may no longer enter the room.
     */
    public InputStream open(KeptFile file) {
        return new ChunkStream(file.size(), number -> reading.execute(nothing -> tables.chunk(file.id(), number)));
    }

    private UUID stored(UUID room, FileName name, InputStream content) {
        var key = UUID.randomUUID();
        var digest = sha256();
        var size = 0L;
        var mediaType = "";
        for (var number = 0; ; number++) {
            var chunk = next(content, name);
            if (chunk.length == 0) break;
            size += chunk.length;
            if (size > largest.toBytes()) throw new Refusal("files.refused.large", name.value(), largest.toMegabytes());
            if (number == 0) mediaType = MediaTypes.of(chunk, name.value());
            digest.update(chunk);
            tables.addChunk(key, room, number, chunk);
        }
        if (size == 0) throw new Refusal("files.refused.empty", name.value());
        var hash = HexFormat.of().formatHex(digest.digest());
        return tables.addContent(new FileTables.Content(key, room, hash, size, mediaType));
    }

    private static byte[] next(InputStream content, FileName name) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException broken) {
            throw new Refusal("files.refused.cut-off", name.value());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
