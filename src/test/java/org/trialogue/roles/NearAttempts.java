package org.trialogue.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What is tried in each role of the small table, and what came of it. */
final class NearAttempts {

    /** Tries something as somebody. */
    @FunctionalInterface
    interface Attempt {

        boolean by(NearRole role) throws Exception;
    }

    /** Does something as somebody. */
    @FunctionalInterface
    interface Act {

        void by(MemberId member);
    }

    private final Map<String, List<String>> came = new TreeMap<>();
    private final TransactionTemplate transaction;
    private final Function<NearRole, MemberId> people;

    NearAttempts(TransactionTemplate transaction, Function<NearRole, MemberId> people) {
        this.transaction = transaction;
        this.people = people;
    }

    /** What came of each, as it would stand in the table. */
    Map<String, List<String>> came() {
        return came;
    }

    /** Something that is done or refused. */
    void act(String name, Act act) throws Exception {
        deed(name, by -> {
            act.by(by);
            return true;
        });
    }

    /** Something that is done or shown, or is not: what is refused, or has nothing in it. It leaves nothing behind. */
    void deed(String name, Function<MemberId, ?> deed) throws Exception {
        add(name, role -> within(people.apply(role), deed));
    }

    /** Something that comes in from outside, and not within one transaction. */
    void add(String name, Attempt attempt) throws Exception {
        var cells = new ArrayList<String>();
        for (var role : NearRole.values()) cells.add(attempt.by(role) ? "yes" : "–");
        if (came.put(name, cells) != null) throw new IllegalStateException("twice: " + name);
    }

    private boolean within(MemberId member, Function<MemberId, ?> deed) {
        return Viewing.as(
                member,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return Attempts.isThere(deed.apply(member));
                    } catch (Refusal refused) {
                        return false;
                    }
                })));
    }
}
