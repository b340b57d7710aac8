package org.trialogue.knowledge.application;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.domain.UsageRows;
import org.trialogue.knowledge.domain.UsageRows.Month;
import org.trialogue.platform.MemberId;

/** Counts how often practices are opened and taken along, and tells those who look after one. Who did is not written down anywhere. */
@Service
@Transactional
public class PracticeUsage {

    /** So many months are told. */
    private static final int MONTHS = 12;

    private final UsageRows rows;
    private final Voices voices;
    private final Clock clock;

    PracticeUsage(UsageRows rows, Voices voices, Clock clock) {
        this.rows = rows;
        this.voices = voices;
        this.clock = clock;
    }

    /** It was opened on its page. */
    public void opened(String key) {
        rows.add(List.of(key), now(), 1, 0);
    }

    /** They were taken along as a file. */
    public void taken(Collection<String> keys) {
        rows.add(keys, now(), 0, 1);
    }

    /** The last months, the latest first; empty to whoever is neither of the secretariat nor among those whose account of it was published. */
    @Transactional(readOnly = true)
    public Optional<List<Month>> of(String key, MemberId viewer) {
        return voices.isSecretary(viewer) || rows.isContributedTo(key)
                ? Optional.of(rows.of(key, MONTHS))
                : Optional.empty();
    }

    private YearMonth now() {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
