package org.trialogue.audit.sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Kind;

/** Erases in place what was kept long enough: the entry stays, and says no more who, what changed and from where. */
@Component
class LettingGo {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Retention retention;
    private final Clock clock;

    LettingGo(JdbcClient jdbc, Retention retention, Clock clock) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    void today() {
        retention.terms().forEach((kind, term) -> {
            if (!term.isZero()) erase(kind, term);
        });
    }

    private void erase(Kind kind, Duration term) {
        var before = clock.instant().minus(term).atOffset(ZoneOffset.UTC);
        long erased;
        do {
            erased = jdbc.sql("select audit.let_go(?, ?, ?)")
                    .params(kind.name(), before, AT_ONCE)
                    .query(Long.class)
                    .single();
        } while (erased == AT_ONCE);
    }
}
