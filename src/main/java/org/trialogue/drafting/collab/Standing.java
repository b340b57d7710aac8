package org.trialogue.drafting.collab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.drafting.collab.Authority.Asked;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.CommitRows.Key;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What the members of a round stand on, looked up for all of them at once: their mandates and, where it is asked, what was kept before. */
final class Standing {

    private final Map<MemberId, Acting> acting;
    private final List<Commit> kept;
    private final boolean closed;

    private Standing(Map<MemberId, Acting> acting, List<Commit> kept, boolean closed) {
        this.acting = acting;
        this.kept = kept;
        this.closed = closed;
    }

    /** Looks up the mandates; whether anything was kept before is not asked. */
    static Standing of(List<Asked> round, TextHead head, Membership membership) {
        Set<MemberId> members = round.stream().map(Asked::member).collect(Collectors.toSet());
        var acting = membership.writingOn(members, head.room(), head.id().value());
        var closed = acting.size() < members.size()
                && membership.room(head.room()).filter(Room::closed).isPresent();
        return new Standing(acting, List.of(), closed);
    }

    /** What was looked up for an earlier round. */
    static Standing remembered(Map<MemberId, Acting> acting) {
        return new Standing(acting, List.of(), false);
    }

    /** The same, with what was kept before. */
    Standing after(List<Asked> round, TextHead head, CommitRows commits) {
        var keys = round.stream()
                .map(asked -> new Key(asked.member(), asked.change().commitId()))
                .toList();
        return new Standing(acting, commits.kept(head.id(), keys), closed);
    }

    /** The capacity in which a member acts in the text's room; empty without a mandate. */
    Optional<Acting> acting(MemberId member) {
        return Optional.ofNullable(acting.get(member));
    }

    /** Whether nobody writes there any more, whatever mandate they have. */
    boolean isClosed() {
        return closed;
    }

    /** What was kept of this before. */
    Optional<Commit> before(Asked asked) {
        return kept.stream()
                .filter(commit -> commit.commitId().equals(asked.change().commitId())
                        && commit.by().member().equals(asked.member()))
                .findFirst();
    }
}
