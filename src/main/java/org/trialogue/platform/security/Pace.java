package org.trialogue.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.trialogue.platform.Refusal;

/**
 * Counts how often somebody did something lately, on this node, and says from when on it is too often. Whose it is stays in memory, and is
 * forgotten as soon as the allowance is whole again.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class Pace {

    /** So many are remembered at once; beyond that those unseen for longest begin anew. */
    private static final int REMEMBERED = 100_000;

    private final Map<Limit, Cache<String, Bucket>> buckets = new EnumMap<>(Limit.class);
    private final LimitProperties limits;

    Pace(LimitProperties limits) {
        this.limits = limits;
        for (var limit : Limit.values())
            buckets.put(limit, remembering(limits.of(limit).within()));
    }

    /**
     * Counts one more.
     *
     * @param whose a member's key or an address
     * @return for how long to wait before trying again; zero when this was not too often, and counts
     */
    public Duration spend(Limit limit, String whose) {
        var taken = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    /**
     * Counts one more.
     *
     * @throws Refusal when it was too often, saying how many seconds to wait
     */
    public void demand(Limit limit, String whose) {
        var wait = spend(limit, whose);
        if (!wait.isZero()) throw new Refusal("platform.refused.too-many", seconds(wait));
    }

    /** Whole seconds, the last one begun counted. */
    public static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private Bucket bucket(Limit limit, String whose) {
        return Objects.requireNonNull(buckets.get(limit)).get(whose, fresh -> full(limits.of(limit)));
    }

    private static Bucket full(Allowance allowance) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(allowance.times()).refillGreedy(allowance.times(), allowance.within()))
                .build();
    }

    private static Cache<String, Bucket> remembering(Duration span) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(span)
                .build();
    }
}
