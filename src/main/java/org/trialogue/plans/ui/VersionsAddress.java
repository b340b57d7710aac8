package org.trialogue.plans.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.application.PlanAgreeing;

/**
 * Which two versions of a plan an address compares; a plan as it stands has no number there.
 *
 * @param before a version's number, or {@link PlanAgreeing#AS_IT_STANDS}
 * @param after the same
 */
record VersionsAddress(int before, int after) {

    /** The two that are asked for; the newest beside the plan as it stands where nothing else is said. */
    static VersionsAddress of(Map<String, String> said, int newest) {
        return new VersionsAddress(number(said.get("from"), newest), number(said.get("to"), PlanAgreeing.AS_IT_STANDS));
    }

    /** As the end of an address. */
    String query() {
        return "?from=" + before + "&to=" + after;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
