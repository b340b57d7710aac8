package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Chained;
import org.trialogue.plans.PlanId;

/**
 * What the address of a plan's chain says.
 *
 * @param by by what the commitments are gathered
 * @param group the key of the group that is open, or null while none is
 */
record ChainAddress(PlanId plan, Chained by, @Nullable String group) {

    private static final String NONE = "-";

    static String path(PlanId plan) {
        return plan.link() + "/chain";
    }

    /** What an address asks for; what it says wrongly it does not say. */
    static ChainAddress of(PlanId plan, QueryParameters said) {
        var by = said.getSingleParameter("by").flatMap(Chained::of).orElse(Chained.PROVISION);
        var group = said.getSingleParameter("of")
                .filter(text -> !text.isBlank() && text.length() <= 300 && text.indexOf('\0') < 0)
                .map(text -> text.equals(NONE) ? "" : text)
                .orElse(null);
        return new ChainAddress(plan, by, group);
    }

    ChainAddress gathered(Chained other) {
        return new ChainAddress(plan, other, null);
    }

    ChainAddress opened(String key) {
        return new ChainAddress(plan, by, key);
    }

    ChainAddress closed() {
        return new ChainAddress(plan, by, null);
    }

    /** The address of a page, counted from 0. */
    String page(int number) {
        return this + "&page=" + (number + 1);
    }

    @Override
    public String toString() {
        var gathered = path(plan) + "?by=" + by.key();
        if (group == null) return gathered;
        return gathered + "&of=" + (group.isEmpty() ? NONE : URLEncoder.encode(group, StandardCharsets.UTF_8));
    }
}
