package org.trialogue.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What is tried in each role: each attempt says whether it came to something, and leaves nothing behind. Whatever is said to who is not in the caucus has no word of it. */
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
                        quiet(role, deed.apply(role));
                        return true;
                    } catch (Refusal refused) {
                        quiet(role, refused.getMessage() + Arrays.toString(refused.arguments()));
                        return false;
                    }
                }));
    }

    /** The same, of what comes to nothing. */
    void act(String name, Act act) {
        deed(name, role -> {
            act.by(role);
            return true;
        });
    }

    /** Does something as somebody. */
    @FunctionalInterface
    interface Act {

        void by(Role role);
    }

    /** Something that is shown or not; what is refused, or has nothing in it, is not shown. */
    void sight(String name, Function<Role, ?> sight) {
        add(
                name,
                role -> within(role, () -> {
                    try {
                        var shown = sight.apply(role);
                        quiet(role, shown);
                        return isThere(shown);
                    } catch (Refusal refused) {
                        quiet(role, refused.getMessage() + Arrays.toString(refused.arguments()));
                        return false;
                    }
                }));
    }

    /** Something that comes in from outside, and not within one transaction. */
    void add(String name, Attempt attempt) {
        if (all.put(name, attempt) != null) throw new IllegalStateException("twice: " + name);
    }

    /** Something of which the answer cannot depend on who asks: it is asked once, as who may least. */
    void everybodys(String name, Attempt attempt) {
        var answers = new ArrayList<Boolean>();
        add(name, role -> {
            if (answers.isEmpty()) answers.add(attempt.by(Role.STRANGER));
            return answers.getFirst();
        });
    }

    /** Whoever is not in the caucus is told no word of it. */
    static void quiet(Role role, Object said) {
        if (!role.inCaucus())
            assertThat(Secret.isIn(said))
                    .as("%s is told a word of the caucus: %s", role.title(), said)
                    .isFalse();
    }

    private boolean within(Role role, Callable<Boolean> deed) {
        return Viewing.as(
                people.apply(role),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return deed.call();
                    } catch (RuntimeException | Error failed) {
                        throw failed;
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                }));
    }

    /** Whether something came of it. */
    static boolean isThere(Object shown) {
        return switch (shown) {
            case Optional<?> perhaps -> perhaps.isPresent();
            case Collection<?> several -> !several.isEmpty();
            case Number number -> number.longValue() > 0;
            case Boolean yes -> yes;
            default -> true;
        };
    }
}
