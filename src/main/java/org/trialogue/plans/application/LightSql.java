package org.trialogue.plans.application;

import java.time.LocalDate;
import org.trialogue.plans.Judgement;

/** How a commitment {@code c} stands as its indicators do: the worst of them counts, and what is too old by the day {@code :fresh} says nothing. */
final class LightSql {

    /** The light; null where nothing is measured. */
    static final String OF = """
            (case when c.off_track_on >= :fresh then 'OFF_TRACK' when c.at_risk_on >= :fresh then 'AT_RISK'
                  when c.without_value or c.off_track_on is not null or c.at_risk_on is not null or c.on_track_on < :fresh then 'NO_DATA'
                  when c.on_track_on is not null then 'ON_TRACK' end)""";

    private LightSql() {}

    /** The first day of which a value still says something. */
    static LocalDate fresh(LocalDate today) {
        return today.minusMonths(Judgement.STALE_AFTER);
    }
}
