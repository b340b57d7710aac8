package org.trialogue.membership.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.GovernmentGroupRecord;
import org.trialogue.membership.domain.GovernmentGroups;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.membership.domain.WorkingGroups;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** A secretary puts a working group into the archive, where it is read and no more written, and takes it out again. */
@Service
@Transactional
public class Archiving {

    private final WorkingGroups workingGroups;
    private final GovernmentGroups groups;
    private final Membership membership;
    private final GroupOfficers officers;
    private final Audit audit;
    private final Clock clock;

    Archiving(
            WorkingGroups workingGroups,
            GovernmentGroups groups,
            Membership membership,
            GroupOfficers officers,
            Audit audit,
            Clock clock) {
        this.workingGroups = workingGroups;
        this.groups = groups;
        this.membership = membership;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the member is one of its secretaries today, who do what is done here. */
    @Transactional(readOnly = true)
    public boolean keeps(WorkingGroupId group, MemberId member) {
        return officers.sitting(group, member).forSecretariat();
    }

    /**
     * Puts it into the archive. Governments that are asked to join a named group are asked no more.
     *
     * @throws Refusal when no reason is given, it is there already, or someone other than a secretary asks
     */
    public void archive(WorkingGroupId group, String reason, MemberId member) {
        var by = officers.convening(group, member, "membership.working-group-archived");
        var record = inHand(group);
        // while it is written: nothing is taken out of what lies in the archive
        groups.standing(group.value()).stream()
                .filter(GovernmentGroupRecord::askNobody)
                .forEach(groups::saveAndFlush);
        record.archive(reason, by, clock.instant());
        workingGroups.saveAndFlush(record);
        audit.record(
                by,
                membership.sharedRoom(group).value(),
                "membership.working-group-archived",
                group.value(),
                Particulars.now("reason", record.archived().orElseThrow().reason())
                        .inGroup(group.value()));
    }

    /**
     * Takes it out of the archive.
     *
     * @throws Refusal when it is not there, or someone other than a secretary asks
     */
    public void reopen(WorkingGroupId group, MemberId member) {
        var by = officers.keeping(group, member, "membership.working-group-reopened");
        var record = inHand(group);
        record.reopen(by);
        workingGroups.saveAndFlush(record);
        audit.record(
                by,
                membership.sharedRoom(group).value(),
                "membership.working-group-reopened",
                group.value(),
                Particulars.NONE.inGroup(group.value()));
    }

    private WorkingGroupRecord inHand(WorkingGroupId group) {
        return workingGroups.inHand(group.value()).orElseThrow();
    }
}
