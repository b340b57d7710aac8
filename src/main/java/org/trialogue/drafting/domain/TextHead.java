package org.trialogue.drafting.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/**
 * Where a text stands.
 *
 * @param head its newest version
 * @param rulesVersion grows with each change of what is allowed: a commit holds only if both are still as its rules were read
 * @param fork from which text it was taken, where it is a draft amendment; otherwise null
 * @param narrowing what its working group has decided of that stage, where it is less than the procedure grants; otherwise null
 * @param setAside whether it is a draft amendment that was set aside
 * @param kind that of its room
 * @param commenters those who only read, and were asked to comment
 * @param committee who sits in the drafting committee, while the text is before it; null at other stages, and where nobody is named
 */
public record TextHead(
        TextId id,
        RoomId room,
        String title,
        Locale language,
        Stage stage,
        int head,
        int rulesVersion,
        Instant createdAt,
        @Nullable Fork fork,
        @Nullable Narrowing narrowing,
        boolean setAside,
        RoomKind kind,
        Set<MemberId> commenters,
        @Nullable Set<MemberId> committee) {

    /** Keeps its own copies. */
    public TextHead {
        commenters = Set.copyOf(commenters);
        committee = committee == null ? null : Set.copyOf(committee);
    }

    /** The same at another version, under the same rules. */
    public TextHead at(int version) {
        return new TextHead(
                id,
                room,
                title,
                language,
                stage,
                version,
                rulesVersion,
                createdAt,
                fork,
                narrowing,
                setAside,
                kind,
                commenters,
                committee);
    }

    /** What someone acting so may do with it now, where its room is open. */
    public Rights rights(Acting acting) {
        if (fork != null) return ForkRights.of(acting, setAside);
        var granted = granted(acting);
        if (isHostTo(acting)) return granted.atMost(AtMost.SUGGEST, "drafting.rights.guest.");
        return narrowing == null ? granted : narrowing.of(granted, acting);
    }

    private Rights granted(Acting acting) {
        if (kind.isTheirs(acting)) return StageRights.ofPartners(stage);
        if (kind == RoomKind.DRAFTING_COMMITTEE && acting.capacity() == Capacity.LEGAL_ADVISER)
            return StageRights.ofCommittee(stage);
        if (acting.observes() && commenters.contains(acting.member())) return StageRights.ofAsked(stage);
        return committee == null
                ? StageRights.at(stage, acting)
                : StageRights.inCommittee(acting, committee.contains(acting.member()));
    }

    /** Whether those who only read it, and are asked to, can comment on it at its stage. */
    public boolean takesCommentsOfAsked() {
        var reads = narrowing != null && narrowing.atMost() == AtMost.READ;
        return fork == null && !reads && StageRights.ofAsked(stage).comment();
    }

    /** Whether someone acting so settles what others said beside it: all who write in its room, and not who was asked for comments alone. */
    public boolean isSettledBy(Acting acting) {
        return kind.takesWordsOf(acting);
    }

    /** Whether someone acting so writes in it, where it is a draft amendment, or would if it were not set aside. */
    public boolean drafts(Acting acting) {
        return fork != null && ForkRights.of(acting, false).edit();
    }

    /** Whether it is a group's own, or some groups', so that the secretariat is a guest there. */
    public boolean ofGroups() {
        return kind.takesGuests();
    }

    /** Whether someone acting so is a guest of those whose text it is. */
    public boolean isHostTo(Acting acting) {
        return ofGroups() && acting.forSecretariat();
    }

    /** As a list shows it. */
    public DraftText shown() {
        return new DraftText(id, room, title, language, stage, head, createdAt);
    }
}
