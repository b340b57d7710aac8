package org.trialogue.platform.security;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often each thing may be done, for each node.
 *
 * @param limits one allowance for each of {@link Limit}
 */
@ConfigurationProperties("trialogue")
record LimitProperties(Map<Limit, Allowance> limits) {

    LimitProperties {
        for (var limit : Limit.values())
            if (!limits.containsKey(limit))
                throw new IllegalArgumentException("trialogue.limits." + limit.key() + " is missing");
        limits = Map.copyOf(limits);
    }

    Allowance of(Limit limit) {
        return Objects.requireNonNull(limits.get(limit));
    }
}
