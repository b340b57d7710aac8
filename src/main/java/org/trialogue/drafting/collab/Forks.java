package org.trialogue.drafting.collab;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.collab.Ledger.Place;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Node;

/** Writes whole wordings into forks, in the transaction of a member of their room. */
@Component
class Forks {

    private final CommitRows commits;
    private final OpenTexts open;

    Forks(CommitRows commits, OpenTexts open) {
        this.commits = commits;
        this.open = open;
    }

    /**
     * Makes a fork read as wanted, by one more commit if need be.
     *
     * @return false when it has moved on since it was read
     * @throws Refusal when it would become too long, or this is too much at once
     */
    boolean rewrite(TextHead head, Node now, Node wanted, Acting by, Instant at) {
        var steps = Rewriting.from(now, wanted);
        if (steps.isEmpty()) return true;
        var commit = new Commit(head.head() + 1, UUID.randomUUID(), by, List.of(List.copyOf(steps)), at);
        return commits.append(head, List.of(commit));
    }

    /** Tells those who have it open, once it is written. */
    void wrote(TextHead head) {
        open.wrote(new Place(head.id(), head.room()));
    }
}
