package org.trialogue.membership.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.PersonalArchive;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Hands a member all that the portal holds of them. */
@Service
public class OwnData {

    private final Members members;
    private final PersonalArchive archive;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Set<MemberId> underWay = ConcurrentHashMap.newKeySet();

    OwnData(Members members, PersonalArchive archive, Audit audit, TransactionTemplate transaction) {
        this.members = members;
        this.archive = archive;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Writes it as a zip archive, to be closed by whoever takes it; what stands in rooms that the member may not enter any more stays there.
     * That it is taken is recorded before, whatever becomes of it then; who reads it slowly holds a file, and nothing of the database.
     *
     * @return empty while the member takes another one from this node
     * @throws Refusal when anyone but the member asks
     */
    public Optional<OwnArchive> take(MemberId member) {
        if (!Viewing.isFor(member)) throw new Refusal("membership.refused.unknown-member");
        if (!underWay.add(member)) return Optional.empty();
        var file = OwnArchive.begun(() -> underWay.remove(member));
        try {
            transaction.executeWithoutResult(status -> recordTaken(member));
            transaction.executeWithoutResult(status -> write(member, file));
            return Optional.of(file);
        } catch (RuntimeException | Error failed) {
            file.close();
            throw failed;
        }
    }

    private void recordTaken(MemberId member) {
        var side = members.findById(member.value())
                .map(MemberRecord::affiliation)
                .orElseThrow(() -> new Refusal("membership.refused.unknown-member"));
        audit.record(member, side, "membership.account-exported", UUID.randomUUID(), Particulars.of(Kind.READING));
    }

    private void write(MemberId member, OwnArchive file) {
        try {
            archive.write(member, file.writing());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
