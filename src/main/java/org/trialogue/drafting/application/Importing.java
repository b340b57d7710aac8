package org.trialogue.drafting.application;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.TextImported;
import org.trialogue.drafting.domain.BlockIds;
import org.trialogue.drafting.domain.Length;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Version;
import org.trialogue.drafting.importing.CitedLinks;
import org.trialogue.drafting.importing.FileReading;
import org.trialogue.drafting.importing.ImportedText;
import org.trialogue.drafting.importing.LeftOut;
import org.trialogue.drafting.importing.Signature;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.ModelException;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;

/** Brings a file into a room as a text at version 0. The file is read before anything is written, and all is written at once. */
@Service
public class Importing {

    private final TextRows texts;
    private final SnapshotRows snapshots;
    private final ImportedRemarks remarks;
    private final Practices practices;
    private final Membership membership;
    private final Audit audit;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DataSize largest;

    Importing(
            TextRows texts,
            SnapshotRows snapshots,
            ImportedRemarks remarks,
            Practices practices,
            Membership membership,
            Audit audit,
            Refusals refusals,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${trialogue.import.largest:20MB}") DataSize largest) {
        this.texts = texts;
        this.snapshots = snapshots;
        this.remarks = remarks;
        this.practices = practices;
        this.membership = membership;
        this.audit = audit;
        this.refusals = refusals;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.largest = largest;
    }

    /** How many bytes a file may have. */
    public DataSize largest() {
        return largest;
    }

    /** Whether someone acting so brings texts into that room: the secretariat into the shared one, those in any other into theirs, but no guest. */
    public boolean mayImport(RoomId room, Acting by) {
        return membership
                .room(room)
                .filter(place -> !place.closed())
                .map(place -> place.kind().takesGuests()
                        ? !by.observes() && !by.forSecretariat()
                        : place.kind().apart() ? place.kind().takesWordsOf(by) : by.forSecretariat())
                .orElse(false);
    }

    /**
     * Brings a file in.
     *
     * @throws Refusal when the file cannot be read, is too large or was cut off, or a rule says no; nothing is kept then
     */
    public Imported importText(RoomId room, Upload upload, Acting by) {
        var bytes = received(upload);
        var signature = new Signature(by.member().toString(), by.affiliation().key(), clock.instant());
        var text = FileReading.read(
                upload.fileName(), bytes, BlockIds::fresh, signature, new CitedLinks(practices::isName));
        var doc = document(text);
        return transaction.execute(status -> keep(room, text, doc, by));
    }

    static Node document(ImportedText text) {
        try {
            var doc = DocumentReader.read(Schema.document(), text.doc(), Limits.DOCUMENT);
            if (!Length.fits(doc)) throw new Refusal("drafting.refused.too-long");
            return doc;
        } catch (ModelException unfit) {
            var tooLong = unfit.code() == ModelException.Code.TOO_LARGE;
            var refusal = new Refusal(tooLong ? "drafting.refused.too-long" : "drafting.refused.unfit");
            refusal.initCause(unfit);
            throw refusal;
        }
    }

    private Imported keep(RoomId room, ImportedText text, Node doc, Acting by) {
        var acting = membership
                .actingIn(by.member(), room)
                .filter(holds -> Viewing.isFor(by.member()))
                .orElseThrow(() -> new Refusal("drafting.refused.room"));
        if (!mayImport(room, acting)) {
            refusals.record(acting, "drafting.text-imported", room.value(), null);
            throw new Refusal("drafting.refused.import");
        }
        var id = TextId.fresh();
        texts.insert(id, room, text.title(), text.language(), acting, clock.instant());
        snapshots.keep(id, room, new Version(0, doc), clock.instant());
        audit.record(
                acting,
                room.value(),
                "drafting.text-imported",
                id.value(),
                Particulars.now("title", text.title())
                        .and("language", null, text.language().getLanguage()));
        events.publishEvent(new TextImported(id.value(), room.value()));
        var lost = remarks.keep(id, room, doc, text.comments(), acting);
        return new Imported(id, text.suggestedBy(), with(text.leftOut(), lost));
    }

    private static Map<LeftOut, Integer> with(Map<LeftOut, Integer> leftOut, int lostComments) {
        if (lostComments == 0) return leftOut;
        var all = new EnumMap<LeftOut, Integer>(LeftOut.class);
        all.putAll(leftOut);
        all.merge(LeftOut.COMMENTS, lostComments, Integer::sum);
        return all;
    }

    private byte[] received(Upload upload) {
        if (upload.announced() > largest.toBytes()) throw tooLarge();
        try {
            var bytes = upload.content().readNBytes((int) largest.toBytes() + 1);
            if (bytes.length > largest.toBytes()) throw tooLarge();
            if (upload.announced() > bytes.length) throw new Refusal("drafting.refused.cut-off");
            return bytes;
        } catch (IOException cut) {
            var refusal = new Refusal("drafting.refused.cut-off");
            refusal.initCause(cut);
            throw refusal;
        }
    }

    private Refusal tooLarge() {
        return new Refusal("drafting.refused.too-large", largest.toMegabytes());
    }
}
