package org.trialogue.knowledge.application;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.application.Contributing.Contributions;
import org.trialogue.knowledge.domain.Contribution;
import org.trialogue.knowledge.domain.Contribution.State;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** A member of each group looks at what was handed in; what all three endorse is published. */
@Service
@Transactional
public class Reviewing {

    private final ContributionRows rows;
    private final Voices voices;
    private final Publishing publishing;
    private final CurationNotices notices;
    private final Clock clock;

    Reviewing(ContributionRows rows, Voices voices, Publishing publishing, CurationNotices notices, Clock clock) {
        this.rows = rows;
        this.voices = voices;
        this.publishing = publishing;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is under review and is not the member's own. */
    @Transactional(readOnly = true)
    public Contributions waiting(MemberId reader, int from, int atMost) {
        return new Contributions(rows.underReview(reader, from, atMost), rows.countUnderReview(reader));
    }

    /** Whether the member may review it now. */
    @Transactional(readOnly = true)
    public boolean may(Contribution contribution, MemberId reader) {
        return contribution.state() == State.SUBMITTED
                && voices.of(reader).filter(contribution::mayReview).isPresent();
    }

    /** Whether the member may endorse it for a group that has not yet. */
    @Transactional(readOnly = true)
    public boolean mayEndorse(Contribution contribution, MemberId reader) {
        return contribution.state() == State.SUBMITTED
                && voices.of(reader)
                        .filter(contribution::mayReview)
                        .flatMap(acting -> acting.affiliation().group())
                        .filter(group -> !contribution.endorsedBy().contains(group))
                        .isPresent();
    }

    /**
     * Says what a member of a group thinks of it.
     *
     * @param round the round that the member has read
     * @param endorsed whether it can be published as it stands; otherwise it goes back to its author
     * @throws Refusal to its author, to who is of no group or only looks on, when it is not under review any more, was changed meanwhile, or
     *     a remark is missing
     */
    public void review(UUID id, int round, boolean endorsed, String remark, MemberId member) {
        var before = rows.find(id).orElseThrow(() -> new Refusal("knowledge.refused.no-contribution"));
        var after = before.reviewed(voices.required(member), round, endorsed, remark, clock.instant());
        var review = after.reviews().getLast();
        rows.add(id, review);
        if (after.state() == State.PUBLISHED) {
            notices.published(publishing.publish(after));
            return;
        }
        rows.change(after);
        if (after.state() == State.RETURNED) notices.returned(after, review);
        else notices.endorsed(after, review.by().affiliation());
    }
}
