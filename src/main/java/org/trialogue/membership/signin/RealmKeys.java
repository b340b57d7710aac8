package org.trialogue.membership.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys. They are fetched when the first token comes, when they have grown old, and when a token names a key that is not
 * among them; never more often than once in five seconds, whatever is named. A key that is held answers at once all the while, so tokens that
 * name keys made up keep no good one out.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /** For so long old keys are good while the realm does not answer. */
    private static final Duration GOOD = Duration.ofHours(1);

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final URL address;
    private final ResourceRetriever fetching;
    private final Clock clock;
    private volatile @Nullable Held held;
    private Instant asked = Instant.MIN;

    RealmKeys(URL address, ResourceRetriever fetching, Clock clock) {
        this.address = address;
        this.fetching = fetching;
        this.clock = clock;
    }

    private record Held(JWKSet keys, Instant since) {

        boolean is(Duration young, Instant now) {
            return now.isBefore(since.plus(young));
        }
    }

    /**
     * The keys that may have signed a token; none when the realm has none such.
     *
     * @throws RateLimitReachedException when it is not known whether the realm has such a key, and it was asked a moment ago
     * @throws JWKSetUnavailableException when the realm does not answer
     */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        var known = known();
        var found = wanted.select(known.keys());
        return found.isEmpty() ? wanted.select(fetchedAfter(known).keys()) : found;
    }

    private Held known() throws KeySourceException {
        var before = held;
        if (before != null && before.is(FRESH, clock.instant())) return before;
        try {
            return fetchedAfter(before);
        } catch (KeySourceException away) {
            if (before != null && before.is(GOOD, clock.instant())) return before;
            throw away;
        }
    }

    /** Fetches them, unless somebody else did meanwhile. */
    private synchronized Held fetchedAfter(@Nullable Held before) throws KeySourceException {
        var now = held;
        if (now != null && now != before) return now;
        var instant = clock.instant();
        if (instant.isBefore(asked.plus(BETWEEN))) throw new RateLimitReachedException();
        try {
            var fetched = new Held(fetched(), instant);
            held = fetched;
            return fetched;
        } finally {
            asked = clock.instant();
        }
    }

    private JWKSet fetched() throws KeySourceException {
        try {
            return JWKSet.parse(fetching.retrieveResource(address).getContent());
        } catch (IOException | ParseException failed) {
            throw new JWKSetUnavailableException("the realm's keys could not be fetched", failed);
        }
    }
}
