package org.trialogue.plans.rest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Part;
import org.trialogue.platform.rest.WrongQuestion;

/**
 * The value of an indicator as a script states it.
 *
 * @param indicator the key of the indicator
 * @param parts how it is divided; null or empty where it is not
 */
record StatedSaid(
        @Nullable String indicator,
        @Nullable BigDecimal value,
        @Nullable List<PartSaid> parts) {

    /** How much of it a part is. */
    record PartSaid(
            @Nullable String dimension,
            @Nullable String part,
            @Nullable BigDecimal value) {

        Part read() {
            if (value == null) throw new WrongQuestion("value of a part is missing");
            return new Part(
                    ScriptMember.word(Dimension.class, "dimension", dimension),
                    Objects.requireNonNullElse(ScriptMember.kept("part", part), ""),
                    value);
        }
    }

    /** The values of several, under the keys of their indicators. */
    static Map<UUID, BigDecimal> values(List<StatedSaid> stated, CommitmentPage page) {
        var values = new HashMap<UUID, BigDecimal>();
        for (var one : ScriptMember.whole("actuals", stated)) {
            var value = one.value();
            if (value == null) throw new WrongQuestion("value of an actual is missing");
            if (values.put(one.of(page), value) != null) throw new WrongQuestion("actuals names an indicator twice");
        }
        return values;
    }

    /** Their parts. */
    static Map<UUID, List<Part>> parts(List<StatedSaid> stated, CommitmentPage page) {
        var parts = new HashMap<UUID, List<Part>>();
        for (var one : ScriptMember.whole("actuals", stated))
            parts.put(
                    one.of(page),
                    ScriptMember.whole("parts", one.parts()).stream()
                            .map(PartSaid::read)
                            .toList());
        return parts;
    }

    private UUID of(CommitmentPage page) {
        var key = ScriptMember.key("indicator", indicator);
        return page.draft().indicators().stream()
                .map(Indicator::id)
                .filter(key::equals)
                .findFirst()
                .orElseThrow(() -> new WrongQuestion("the commitment has no indicator " + key));
    }
}
