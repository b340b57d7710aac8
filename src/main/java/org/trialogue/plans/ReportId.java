package org.trialogue.plans;

import java.util.UUID;

/** Names a report on a commitment. */
public record ReportId(UUID value) {

    /** A key that nothing has had before. */
    public static ReportId fresh() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
