package org.trialogue.membership.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

    OwnData(Members members, PersonalArchive archive, Audit audit) {
        this.members = members;
        this.archive = archive;
        this.audit = audit;
    }

    /**
     * Writes it as a zip archive; what stands in rooms that the member may not enter any more stays there. That it was taken is recorded.
     *
     * @throws Refusal when anyone but the member asks
     */
    @Transactional
    public void write(MemberId member, OutputStream out) throws IOException {
        if (!Viewing.isFor(member)) throw new Refusal("membership.refused.unknown-member");
        var side = members.findById(member.value())
                .map(MemberRecord::affiliation)
                .orElseThrow(() -> new Refusal("membership.refused.unknown-member"));
        archive.write(member, out);
        audit.record(member, side, "membership.account-exported", UUID.randomUUID(), Particulars.of(Kind.READING));
    }
}
