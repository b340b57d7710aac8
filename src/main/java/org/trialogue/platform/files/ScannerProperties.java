package org.trialogue.platform.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The scanner that looks at what comes in.
 *
 * @param host where clamd listens; blank where there is none, and nothing is looked at
 * @param connect how long to wait for it to be there
 * @param answer how long to wait for what it found in one file, all of it shown
 * @param found what becomes of a file in which it finds something
 */
@ConfigurationProperties("trialogue.scanner")
record ScannerProperties(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("refuse") Found found) {

    /** What becomes of a file in which something was found. */
    enum Found {
        /** It is refused, and nothing of it is kept. */
        REFUSE,
        /** It is kept, and handed to nobody. */
        QUARANTINE
    }
}
