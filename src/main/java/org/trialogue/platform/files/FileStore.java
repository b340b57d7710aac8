package org.trialogue.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.Scanner.Look;
import org.trialogue.platform.files.ScannerProperties.Found;

/**
 * Keeps files in rooms and on shelves, and hands them to those who may see what is there. Whatever comes in passes the scanner, where there is one.
 */
@Service
public class FileStore {

    static final int CHUNK = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

    private final FileTables tables;
    private final TransactionTemplate reading;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Scanner scanner;
    private final ScannerProperties rules;
    private final DataSize largest;

    FileStore(
            FileTables tables,
            TransactionTemplate transactions,
            Clock clock,
            Scanner scanner,
            ScannerProperties rules,
            @Value("${trialogue.files.largest:25MB}") DataSize largest) {
        this.tables = tables;
        this.reading = transactions;
        this.apart = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.scanner = scanner;
        this.rules = rules;
        this.largest = largest;
    }

    /** How many bytes a file may have. */
    public DataSize largest() {
        return largest;
    }

    /**
     * Keeps a file of a room within the caller's transaction. The stream is read to its end and not closed.
     *
     * @param name what the sender calls it; folders are cut off
     * @throws Refusal when the stream breaks, is empty or too large, when the scanner finds something in it and such files are refused, or is away;
     *     the transaction is rolled back, so nothing of the file is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId keep(UUID room, String name, InputStream content, MemberId by) {
        return keep(Place.room(room), name, content, by);
    }

    /**
     * The same on a shelf.
     *
     * @throws Refusal as for a room
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId keep(Shelf shelf, String name, InputStream content, MemberId by) {
        return keep(Place.on(shelf), name, content, by);
    }

    /** Takes a file off its shelf for good, as far as the shelf's keeper allows it; what is in rooms stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(FileId file) {
        tables.drop(file);
    }

    private FileId keep(Place place, String name, InputStream content, MemberId by) {
        var called = FileName.of(name);
        var stored = stored(place, called, content);
        var file = FileId.fresh();
        tables.addFile(file, place, stored, called.value(), by, clock.instant());
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
     *
     * @throws Refusal of a file in which the scanner found something
     */
    public InputStream open(KeptFile file) {
        if (file.isApart()) throw new Refusal("files.refused.apart", file.name());
        return new ChunkStream(file.size(), number -> reading.execute(nothing -> tables.chunk(file.id(), number)));
    }

    private UUID stored(Place place, FileName name, InputStream content) {
        try (var look = scanner.begin()) {
            return stored(place, name, content, look);
        } catch (IOException away) {
            LOG.warn("A file was refused, as the scanner is away: {}", away.getMessage());
            throw new Refusal("files.refused.scanner-away", name.value());
        }
    }

    private UUID stored(Place place, FileName name, InputStream content, Look look) throws IOException {
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
            look.take(chunk);
            tables.addChunk(key, place, number, chunk);
        }
        if (size == 0) throw new Refusal("files.refused.empty", name.value());
        var hash = HexFormat.of().formatHex(digest.digest());
        return tables.addContent(
                new FileTables.Content(key, place, hash, size, mediaType, found(look, place, name, hash)));
    }

    /** What came in before the scanner knew it is set apart, though what comes now is refused and its transaction ends in nothing. */
    private @Nullable String found(Look look, Place place, FileName name, String hash) throws IOException {
        var found = look.end();
        if (found.isEmpty()) return null;
        LOG.warn("The scanner found {} in a file: {}, SHA-256 {}", found.get(), rules.found(), hash);
        if (rules.found() == Found.REFUSE) {
            apart.executeWithoutResult(status -> tables.setApart(place, hash, found.get()));
            throw new Refusal("files.refused.found", name.value(), found.get());
        }
        return found.get();
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
