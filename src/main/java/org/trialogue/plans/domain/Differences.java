package org.trialogue.plans.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Aspect;
import org.trialogue.plans.Comparison;
import org.trialogue.plans.Comparison.Fate;
import org.trialogue.plans.Comparison.Moved;
import org.trialogue.plans.Difference;
import org.trialogue.plans.Difference.Aims;
import org.trialogue.plans.Difference.Bodies;
import org.trialogue.plans.Difference.Content;
import org.trialogue.plans.Difference.Counted;
import org.trialogue.plans.Difference.Day;
import org.trialogue.plans.Difference.Often;
import org.trialogue.plans.Difference.Partition;
import org.trialogue.plans.Difference.Portions;
import org.trialogue.plans.Difference.Quantity;
import org.trialogue.plans.Difference.Scales;
import org.trialogue.plans.Difference.Several;
import org.trialogue.plans.Difference.Stages;
import org.trialogue.plans.Difference.Way;
import org.trialogue.plans.Difference.Words;
import org.trialogue.plans.Promised;
import org.trialogue.plans.Promised.Measured;
import org.trialogue.plans.WholePlan;

/** Finds what differs between two versions of a plan or of a commitment, field by field. */
public final class Differences {

    private static final Map<Aspect, Function<WholePlan, Content>> OF_PLANS = new LinkedHashMap<>();
    private static final Map<Aspect, Function<Promised, @Nullable Content>> OF_COMMITMENTS = new LinkedHashMap<>();

    static {
        OF_PLANS.put(Aspect.TITLE, plan -> new Words(plan.title()));
        OF_PLANS.put(Aspect.FROM, plan -> new Day(plan.from()));
        OF_PLANS.put(Aspect.UNTIL, plan -> new Day(plan.until()));
        OF_PLANS.put(Aspect.RHYTHM, plan -> new Often(plan.rhythm()));
        OF_PLANS.put(Aspect.PARTIES, plan -> new Bodies(plan.parties()));
        OF_COMMITMENTS.put(Aspect.SENTENCE, promised -> new Words(promised.sentence()));
        OF_COMMITMENTS.put(Aspect.LEAD, promised -> new Bodies(List.of(promised.lead())));
        OF_COMMITMENTS.put(Aspect.CO_LEADS, promised -> unlessEmpty(promised.coLeads(), Bodies::new));
        OF_COMMITMENTS.put(
                Aspect.SHARES, promised -> promised.shares().isEmpty() ? null : new Portions(promised.shares()));
        OF_COMMITMENTS.put(Aspect.START, promised -> new Day(promised.from()));
        OF_COMMITMENTS.put(Aspect.DUE, promised -> new Day(promised.until()));
        measured(Aspect.INDICATOR, measured -> new Words(measured.name()));
        measured(Aspect.UNIT, measured -> new Counted(measured.measure(), measured.unit()));
        measured(Aspect.DIRECTION, measured -> new Way(measured.direction()));
        measured(Aspect.BASELINE, measured -> new Quantity(measured.baseline(), measured.measure(), measured.unit()));
        measured(Aspect.BASELINE_ON, measured -> new Day(measured.baselineOn()));
        measured(Aspect.TARGET, measured -> new Quantity(measured.target(), measured.measure(), measured.unit()));
        measured(Aspect.TARGET_ON, measured -> new Day(measured.targetOn()));
        measured(
                Aspect.INTERIM,
                measured ->
                        unlessEmpty(measured.interim(), aims -> new Aims(aims, measured.measure(), measured.unit())));
        measured(Aspect.SOURCE, measured -> measured.source().isEmpty() ? null : new Words(measured.source()));
        measured(Aspect.METHOD, measured -> measured.method().isEmpty() ? null : new Words(measured.method()));
        measured(Aspect.BREAKDOWN, measured -> unlessEmpty(measured.breakdowns(), Partition::new));
        OF_COMMITMENTS.put(Aspect.FURTHER, promised -> unlessEmpty(promised.further(), Scales::new));
        OF_COMMITMENTS.put(Aspect.STANDARDS, promised -> unlessEmpty(promised.standards(), Several::new));
        OF_COMMITMENTS.put(Aspect.PROVISIONS, promised -> unlessEmpty(promised.provisions(), Several::new));
        OF_COMMITMENTS.put(Aspect.PRACTICES, promised -> unlessEmpty(promised.practices(), Several::new));
        OF_COMMITMENTS.put(Aspect.MILESTONES, promised -> unlessEmpty(promised.milestones(), Stages::new));
        OF_COMMITMENTS.put(Aspect.NEEDS, promised -> unlessEmpty(promised.needs(), Several::new));
    }

    private Differences() {}

    private static void measured(Aspect aspect, Function<Measured, @Nullable Content> content) {
        OF_COMMITMENTS.put(aspect, promised -> {
            var indicator = promised.indicator();
            return indicator == null ? null : content.apply(indicator);
        });
    }

    private static <T> @Nullable Content unlessEmpty(List<T> all, Function<List<T>, Content> content) {
        return all.isEmpty() ? null : content.apply(all);
    }

    /** What differs between a commitment as it was and as it is; all of it where one of the two is not there. */
    public static List<Difference> between(@Nullable Promised before, @Nullable Promised after) {
        return found(OF_COMMITMENTS, before, after);
    }

    /** What differs between two versions of a plan. */
    public static Comparison between(WholePlan before, WholePlan after) {
        var earlier = byKey(before);
        var later = byKey(after);
        var keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        var moved = keys.stream()
                .map(key -> moved(key, earlier.get(key), later.get(key)))
                .filter(each -> !each.differences().isEmpty())
                .toList();
        var names = new LinkedHashMap<>(before.names());
        names.putAll(after.names());
        return new Comparison(found(OF_PLANS, before, after), moved, names);
    }

    private static Map<UUID, Promised> byKey(WholePlan plan) {
        var promised = new LinkedHashMap<UUID, Promised>();
        plan.commitments().forEach(each -> promised.put(each.id(), each));
        return promised;
    }

    private static Moved moved(UUID key, @Nullable Promised before, @Nullable Promised after) {
        var fate = before == null ? Fate.ADDED : after == null ? Fate.REMOVED : Fate.CHANGED;
        var named = after == null ? Objects.requireNonNull(before) : after;
        return new Moved(fate, key, named.sentence(), between(before, after));
    }

    private static <T> List<Difference> found(
            Map<Aspect, ? extends Function<T, ? extends @Nullable Content>> aspects,
            @Nullable T before,
            @Nullable T after) {
        var found = new ArrayList<Difference>();
        aspects.forEach((aspect, content) -> {
            var was = before == null ? null : content.apply(before);
            var is = after == null ? null : content.apply(after);
            if (!Objects.equals(was, is)) found.add(new Difference(aspect, was, is));
        });
        return List.copyOf(found);
    }
}
