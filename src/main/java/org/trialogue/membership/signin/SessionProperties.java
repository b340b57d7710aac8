package org.trialogue.membership.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sign-ins last and are remembered.
 *
 * @param longest after which a sign-in is over, however busy it is
 * @param remembered for how long one that is over is remembered
 */
@ConfigurationProperties("trialogue.sessions")
record SessionProperties(
        @DefaultValue("12h") Duration longest,
        @DefaultValue("90d") Duration remembered) {}
