package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.membership.domain.OnBehalfRecord;
import org.trialogue.membership.domain.OnBehalfRecords;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/**
 * Deputies acting in the name of those for whom they stand in. The deputy stays the author; the record says in whose name it was, and the
 * principal is asked to confirm it or to object.
 */
@Component
class OnBehalf {

    private final Mandates mandates;
    private final OnBehalfRecords done;
    private final Audit audit;
    private final Clock clock;

    OnBehalf(Mandates mandates, OnBehalfRecords done, Audit audit, Clock clock) {
        this.mandates = mandates;
        this.done = done;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A deputy with whom they stand in for.
     *
     * @param own the deputy's own mandate
     */
    record Standing(MandateRecord own, MandateRecord principal) {}

    /** For whom the member at the other end may act in a working group today, beside themselves. */
    Optional<Standing> standing(WorkingGroupId group, MemberId deputy) {
        if (!Viewing.isFor(deputy)) return Optional.empty();
        return mandates.held(deputy.value(), group.value(), LocalDate.now(clock))
                .flatMap(own -> principal(own.deputyOf()).map(principal -> new Standing(own, principal)));
    }

    /**
     * Records what a deputy did, and in whose name.
     *
     * @param link where the principal sees it, and undoes it where that is possible
     */
    void record(Standing standing, String deed, UUID subject, String link) {
        var group = standing.principal().workingGroup().value();
        keep(standing, deed, subject, link, false, said(standing).inGroup(group));
    }

    /** The same for what was done in rooms: the record of each of them says so, and beside it the two of them alone hear of it. */
    void recordInRooms(Standing standing, String deed, UUID subject, String link) {
        keep(standing, deed, subject, link, true, said(standing));
    }

    private void keep(Standing standing, String deed, UUID subject, String link, boolean ofRooms, Particulars said) {
        var by = standing.own();
        done.saveAndFlush(new OnBehalfRecord(by, standing.principal(), deed, subject, link, ofRooms, clock.instant()));
        audit.record(by.acting(), null, deed, subject, said);
    }

    private Particulars said(Standing standing) {
        var principal = standing.principal().acting().member();
        return Particulars.now("in-name-of", principal).concerning(principal);
    }

    private Optional<MandateRecord> principal(@Nullable MandateId mandate) {
        if (mandate == null) return Optional.empty();
        return mandates.findById(mandate.value()).filter(held -> held.holds(LocalDate.now(clock)));
    }
}
