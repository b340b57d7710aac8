package org.trialogue.roles;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What is tried in each role: each attempt says whether it came to something, and leaves nothing behind. */
final class Attempts {

    /** Tries something as somebody. */
    @FunctionalInterface
    interface Attempt {

        boolean by(Role role) throws Exception;
    }

    private final Map<String, Attempt> all = new LinkedHashMap<>();
    private final TransactionTemplate transaction;
    private final Function<Role, MemberId> people;

    Attempts(TransactionTemplate transaction, Function<Role, MemberId> people) {
        this.transaction = transaction;
        this.people = people;
    }

    Map<String, Attempt> all() {
        return all;
    }

    /** Something that is done or refused. */
    void deed(String name, Function<Role, ?> deed) {
        add(
                name,
                role -> within(role, () -> {
                    try {
                        var _ = deed.apply(role);
                        return true;
                    } catch (Refusal refused) {
                        return false;
                    }
                }));
    }

    /** Something that is shown or not; what is refused, or has nothing in it, is not shown. */
    void sight(String name, Function<Role, ?> sight) {
        add(
                name,
                role -> within(role, () -> {
                    try {
                        return isThere(sight.apply(role));
                    } catch (Refusal refused) {
                        return false;
                    }
                }));
    }

    /** Something that comes in from outside, and not within one transaction. */
    void add(String name, Attempt attempt) {
        if (all.put(name, attempt) != null) throw new IllegalStateException("twice: " + name);
    }

    private boolean within(Role role, java.util.function.BooleanSupplier deed) {
        return Viewing.as(
                people.apply(role),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return deed.getAsBoolean();
                }));
    }

    private static boolean isThere(Object shown) {
        return switch (shown) {
            case Optional<?> perhaps -> perhaps.isPresent();
            case Collection<?> several -> !several.isEmpty();
            case Number number -> number.longValue() > 0;
            case Boolean yes -> yes;
            default -> true;
        };
    }
}
