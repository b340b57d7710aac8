package org.trialogue.plans.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.plans.Comment;
import org.trialogue.plans.CommentWords;
import org.trialogue.plans.Comments;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * What those in a room say of a commitment beside its reports: partners, who look on elsewhere, among them. Whoever said something puts it differently
 * or takes it back; the record says that they did.
 */
@Service
@Transactional
public class CommentingOnCommitments {

    private final Commitments commitments;
    private final Plans plans;
    private final CommentRows rows;
    private final CommentNews news;
    private final Membership membership;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    CommentingOnCommitments(
            Commitments commitments,
            Plans plans,
            CommentRows rows,
            CommentNews news,
            Membership membership,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.commitments = commitments;
        this.plans = plans;
        this.rows = rows;
        this.news = news;
        this.membership = membership;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /** Some of what was said of a commitment, the newest first; empty when there is none, or the member may not see it. */
    @Transactional(readOnly = true)
    public Optional<Comments> of(CommitmentId id, long from, int atMost, MemberId viewer) {
        return commitments
                .findById(id.value())
                .flatMap(found -> membership
                        .actingIn(viewer, found.room())
                        .map(as -> new Comments(rows.page(id, from, atMost), rows.count(id), speaks(found, as))));
    }

    /** Those whom a comment can mention, by side and name; none for who may not see the commitment. */
    @Transactional(readOnly = true)
    public List<Mandated> mentionable(CommitmentId id, MemberId viewer) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .map(news::mentionable)
                .orElse(List.of());
    }

    /**
     * Says something of a commitment.
     *
     * @throws Refusal when whoever asks has no mandate or only looks on, the plan is closed, or the commitment was taken out of it
     */
    public UUID say(CommitmentId id, CommentWords words, Acting by) {
        var commitment = spoken(id, by);
        var before = rows.partakers(id);
        var comment = rows.write(commitment, words.words(), by, clock.instant());
        news.said(commitment, comment, words.words(), before, by);
        audit.record(by, commitment.room().value(), "plans.commented", id.value());
        return comment;
    }

    /**
     * Puts other words in the place of one's own. Whom they mention and those before did not is told.
     *
     * @throws Refusal as when something is said, when it is somebody else's, or it was taken back
     */
    public void edit(UUID comment, CommentWords words, Acting by) {
        var before = own(comment, by);
        var commitment = spoken(before.commitment(), by);
        if (before.words().equals(words.words())) return;
        if (!rows.edit(comment, words.words(), clock.instant())) throw new Refusal("plans.refused.comment-gone");
        news.edited(commitment, comment, before.words(), words.words(), by);
        audit.record(
                by,
                commitment.room().value(),
                "plans.comment-edited",
                commitment.id().value());
    }

    /**
     * Takes back one's own words; that something was said is still seen. That can be done of a closed plan, too.
     *
     * @throws Refusal when whoever asks has no mandate, it is somebody else's, or it was taken back before
     */
    public void delete(UUID comment, Acting by) {
        var before = own(comment, by);
        var commitment = commitment(before.commitment(), by);
        if (!rows.delete(comment, clock.instant())) throw new Refusal("plans.refused.comment-gone");
        news.deleted(comment);
        audit.record(
                by,
                commitment.room().value(),
                "plans.comment-deleted",
                commitment.id().value());
    }

    private Comment own(UUID comment, Acting by) {
        var found = rows.find(comment).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        if (!found.by().member().equals(by.member())) throw new Refusal("plans.refused.comment-own");
        return found;
    }

    private CommitmentRecord commitment(CommitmentId id, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        return commitment;
    }

    private CommitmentRecord spoken(CommitmentId id, Acting by) {
        var commitment = commitment(id, by);
        var plan = plans.held(commitment.plan().value()).orElseThrow();
        if (looksOn(plan, by)) throw new Refusal("plans.refused.observer");
        commitment.requireOpen(plan);
        return commitment;
    }

    private boolean speaks(CommitmentRecord commitment, Acting as) {
        var plan = plans.findById(commitment.plan().value()).orElseThrow();
        return commitment.open(plan) && !looksOn(plan, as);
    }

    /** Partners comment on what is shared with them; in the archive everybody looks on. */
    private boolean looksOn(PlanRecord plan, Acting as) {
        if (!as.observes()) return false;
        var kept = membership
                .workingGroup(plan.workingGroup())
                .filter(group -> group.archived() == null)
                .isPresent();
        return as.affiliation() != Affiliation.PARTNERS || !kept;
    }
}
