package org.trialogue.drafting.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.trialogue.audit.Audit;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.PictureAddress;
import org.trialogue.drafting.domain.PictureRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.pictures.Picture;
import org.trialogue.drafting.pictures.PictureFile;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;

/** Keeps the pictures of a text among the files of its room, and hands them to whoever may read the text. */
@Service
public class Illustrating {

    private final TextRows texts;
    private final PictureRows pictures;
    private final FileStore files;
    private final Membership membership;
    private final Writers writers;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DataSize largest;

    Illustrating(
            TextRows texts,
            PictureRows pictures,
            FileStore files,
            Membership membership,
            Writers writers,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${trialogue.pictures.largest:10MB}") DataSize largest) {
        this.texts = texts;
        this.pictures = pictures;
        this.files = files;
        this.membership = membership;
        this.writers = writers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.largest = largest;
    }

    /** A picture's file, with what it was found to be. */
    public record Shown(KeptFile file, String mediaType) {}

    /**
     * Keeps a picture for a text; it shows once the text names it. It is read before anything is written.
     *
     * @throws Refusal when it is no picture, damaged, too large or cut off, or the member may not write in the text
     */
    public PictureAddress keep(TextId text, Upload upload, MemberId member) {
        transaction.executeWithoutResult(status -> author(text, member));
        var picture = PictureFile.read(received(upload));
        return transaction.execute(status -> kept(text, upload.fileName(), picture, member));
    }

    /** A picture of a text; empty when there is none or the member may not read the text: nobody can tell which. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(PictureAddress address, MemberId reader) {
        return texts.find(address.text())
                .filter(text -> membership
                        .actingOn(reader, text.room(), text.id().value())
                        .isPresent())
                .flatMap(text -> pictures.find(address))
                .flatMap(known -> files.find(address.file())
                        .filter(file -> !file.isApart())
                        .map(file -> new Shown(file, known.mediaType())));
    }

    /** The content of a picture that {@link #find} gave. */
    public InputStream open(Shown picture) {
        return files.open(picture.file());
    }

    /** A picture by the source that an image names, as whoever looks may see it. */
    Optional<Picture> picture(String source) {
        return PictureAddress.of(source)
                .flatMap(pictures::find)
                .flatMap(known -> files.find(known.address().file())
                        .filter(file -> !file.isApart())
                        .map(file -> new Picture(known.mediaType(), known.width(), known.height(), content(file))));
    }

    private byte[] content(KeptFile file) {
        try (var content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private PictureAddress kept(TextId text, String name, Picture picture, MemberId member) {
        var author = author(text, member);
        var room = author.text().room();
        var file = files.keep(room.value(), name, new ByteArrayInputStream(picture.bytes()), member);
        var address = new PictureAddress(text, file);
        pictures.insert(address, room, picture, author.acting(), clock.instant());
        audit.record(author.acting(), room.value(), "drafting.picture-added", file.value());
        return address;
    }

    private record Author(TextHead text, Acting acting) {}

    private Author author(TextId text, MemberId member) {
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var acting = writers.acting(head, member);
        if (!head.rights(acting).suggest()) throw new Refusal("drafting.refused.picture-stage");
        return new Author(head, acting);
    }

    private byte[] received(Upload upload) {
        try {
            var bytes = upload.content().readNBytes((int) largest.toBytes() + 1);
            if (bytes.length > largest.toBytes()) throw tooLarge(upload);
            if (upload.announced() > bytes.length) throw new Refusal("drafting.refused.cut-off");
            return bytes;
        } catch (IOException cut) {
            var refusal = new Refusal("drafting.refused.cut-off");
            refusal.initCause(cut);
            throw refusal;
        }
    }

    /** The rest is taken in all the same, up to a point: whoever is still sending would not hear the answer. */
    private Refusal tooLarge(Upload upload) throws IOException {
        upload.content().skip(largest.toBytes() * 9);
        return new Refusal("drafting.refused.picture-large", largest.toMegabytes());
    }
}
