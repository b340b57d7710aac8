package org.trialogue.plans.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Series;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.platform.MemberId;

/** What a commitment is measured by, with all that was reported of it, where the viewer may see it. */
@Service
@Transactional(readOnly = true)
public class IndicatorReading {

    private final Commitments commitments;
    private final IndicatorRows rows;
    private final Membership membership;
    private final Audit audit;

    IndicatorReading(Commitments commitments, IndicatorRows rows, Membership membership, Audit audit) {
        this.commitments = commitments;
        this.rows = rows;
        this.membership = membership;
        this.audit = audit;
    }

    /** The indicators of a commitment in their order; empty when there is no such commitment, or the viewer may not see it. */
    public Optional<List<Series>> of(CommitmentId id, MemberId viewer) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .map(found -> rows.of(id));
    }

    /** The same, of which it is taken note that the reader takes it along. */
    @Transactional
    public Optional<List<Series>> taken(CommitmentId id, MemberId reader) {
        return commitments
                .findById(id.value())
                .flatMap(found -> membership.actingIn(reader, found.room()).map(by -> {
                    audit.record(
                            by,
                            found.room().value(),
                            "plans.indicators-taken",
                            id.value(),
                            Particulars.of(Kind.READING).and("format", null, "csv"));
                    return rows.of(id);
                }));
    }
}
