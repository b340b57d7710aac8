package org.trialogue.platform.pages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What reading one document may cost.
 *
 * @param time how long it may take
 * @param memory how much its process may hold
 */
@ConfigurationProperties("trialogue.reading")
record ReadingProperties(
        @DefaultValue("60s") Duration time,
        @DefaultValue("192MB") DataSize memory) {}
