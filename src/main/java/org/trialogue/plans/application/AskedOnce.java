package org.trialogue.plans.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.plans.domain.FeedToken;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/**
 * Does what a script asks under a key of its own once, however often it asks within a day: the deed and its answer are kept together, or neither
 * is. What was refused is not kept, and can be asked again. What was answered before is handed out to those alone who may still see what it is about.
 */
@Service
public class AskedOnce {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AskedOnce(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does it in the name of the member, or answers what was answered before.
     *
     * @param key the script's own; null does it whatever was asked before
     * @param asked what is asked, in full
     * @param seen looks up what it is about, as the member sees it; it throws where the member may not, each time that is asked
     * @param deed does it to that
     * @throws Refusal when a rule says no, or something else was asked under that key within a day
     */
    public <T> String answer(
            MemberId member, @Nullable String key, String asked, Supplier<T> seen, Function<T, String> deed) {
        return Objects.requireNonNull(Viewing.as(
                member,
                () -> transactions.execute(
                        nothing -> key == null ? deed.apply(seen.get()) : once(member, key, asked, seen, deed))));
    }

    /** What is older than a day is let go of. */
    void letGo() {
        transactions.executeWithoutResult(nothing -> jdbc.sql("select plans.forget_what_was_asked(?)")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list());
    }

    /** Whoever asks the same at the same moment waits for the first, and gets its answer. */
    private <T> String once(MemberId member, String key, String asked, Supplier<T> seen, Function<T, String> deed) {
        if (key.isBlank() || key.length() > LONGEST) throw new Refusal("plans.refused.key-long", LONGEST);
        var digest = digest(asked);
        var now = clock.instant();
        jdbc.sql("delete from plans.asked_before where member_id = ? and key = ? and asked_at < ?")
                .params(member.value(), key, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        var first = jdbc.sql("""
                                insert into plans.asked_before (member_id, key, digest, asked_at) values (?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(member.value(), key, digest, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        var before = first ? null : before(member, key, digest);
        var about = seen.get();
        if (before != null) return before;
        var answer = deed.apply(about);
        jdbc.sql("update plans.asked_before set answer = ? where member_id = ? and key = ?")
                .params(answer, member.value(), key)
                .update();
        return answer;
    }

    private String before(MemberId member, String key, String digest) {
        return jdbc.sql("select answer from plans.asked_before where member_id = ? and key = ? and digest = ?")
                .params(member.value(), key, digest)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("plans.refused.key-again"));
    }

    private static String digest(String asked) {
        return HexFormat.of().formatHex(FeedToken.digest(asked));
    }
}
