package org.trialogue.plans.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practices;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanCopied;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanTemplate;
import org.trialogue.plans.PlanTemplate.Sketch;
import org.trialogue.plans.PlanTemplate.Step;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What plans on the themes of the portal can begin with, and plans that begin so. */
@Service
@Transactional
public class PlanTemplates {

    private static final int PRACTICES = 3;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Map<String, String> METHOD = Map.of(
            "en", "Counted from the first day of the plan",
            "fr", "Compté à partir du premier jour du plan",
            "es", "Contado desde el primer día del plan");
    private static final String FILE = "/org/trialogue/plans/templates.json";

    private final List<Kept> kept = read();
    private final Practices practices;
    private final Plans plans;
    private final Commitments commitments;
    private final Planning planning;
    private final StepRows steps;
    private final AppliedRows applied;
    private final Writable writable;
    private final Membership membership;
    private final Clock clock;

    PlanTemplates(
            Practices practices,
            Plans plans,
            Commitments commitments,
            Planning planning,
            StepRows steps,
            AppliedRows applied,
            Writable writable,
            Membership membership,
            Clock clock) {
        this.practices = practices;
        this.plans = plans;
        this.commitments = commitments;
        this.planning = planning;
        this.steps = steps;
        this.applied = applied;
        this.writable = writable;
        this.membership = membership;
        this.clock = clock;
    }

    private record Kept(String key, Set<String> themes, Map<String, String> title, List<KeptSketch> commitments) {}

    private record KeptSketch(
            Affiliation side,
            int months,
            Set<String> standards,
            Map<String, String> sentence,
            Map<String, String> indicator,
            List<KeptStep> milestones) {}

    private record KeptStep(int months, Map<String, String> title) {}

    /** All of them in a language, each with how many practices stand behind it. */
    @Transactional(readOnly = true)
    public List<PlanTemplate> all(Locale language) {
        return kept.stream().map(each -> template(each, language)).toList();
    }

    /**
     * Opens a plan that begins with a template. What a side could promise is the first of its parties' to lead, by name, until the
     * secretariat writes down another; where a side has no party, it stays behind.
     *
     * @param language the one that its sentences are written in
     * @throws Refusal when there is no such template, or the plan cannot be opened
     */
    public PlanCopied begin(String key, Locale language, WorkingGroupId into, PlanDraft draft, Acting by) {
        var template = all(language).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("plans.refused.unknown"));
        var id = planning.open(into, draft, by);
        var leftOut = new ArrayList<String>();
        var plan = plans.findById(id.value()).orElseThrow();
        var ground = writable.ground(plan);
        var written = new LinkedHashMap<CommitmentRecord, List<MilestoneDraft>>();
        var practicesOf = new LinkedHashMap<CommitmentRecord, List<String>>();
        for (var sketch : template.commitments()) {
            var promised = drafted(sketch, draft, language)
                    .filter(each -> ground.objection(each, by).isEmpty());
            if (promised.isEmpty()) {
                leftOut.add(sketch.sentence());
                continue;
            }
            var commitment = planning.written(ground, promised.get(), language, by);
            written.put(commitment, laidOut(sketch, draft));
            practicesOf.put(
                    commitment,
                    sketch.practices().stream().map(AppliedPractice::key).toList());
        }
        commitments.flush();
        steps.layOut(written, by);
        applied.write(practicesOf, by);
        planning.entered(plan);
        return new PlanCopied(id, template.commitments().size() - leftOut.size(), leftOut, 0);
    }

    private Optional<CommitmentDraft> drafted(Sketch sketch, PlanDraft plan, Locale language) {
        var period = new Period(plan.period().from(), within(plan, sketch.months()));
        return lead(plan, sketch.side())
                .map(lead -> new CommitmentDraft(
                        sketch.sentence(),
                        lead,
                        Set.of(),
                        List.of(),
                        sketch.standards(),
                        period,
                        measured(sketch, period, language)));
    }

    /** At its beginning nothing of it is done, which needs no measuring; in the end all of it shall be. */
    private Indicator measured(Sketch sketch, Period period, Locale language) {
        var today = LocalDate.now(clock);
        var begun = period.from().isAfter(today) ? today : period.from();
        return new Indicator(
                UUID.randomUUID(),
                sketch.indicator(),
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(BigDecimal.ZERO, begun),
                List.of(new Figure(ALL, period.until())),
                "",
                said(METHOD, language),
                List.of());
    }

    private static List<MilestoneDraft> laidOut(Sketch sketch, PlanDraft plan) {
        return sketch.milestones().stream()
                .map(step -> new MilestoneDraft(null, step.title(), within(plan, step.months())))
                .toList();
    }

    /** So many months after the plan's first day, at the latest on its last. */
    private static LocalDate within(PlanDraft plan, int months) {
        var day = plan.period().from().plusMonths(months);
        return day.isAfter(plan.period().until()) ? plan.period().until() : day;
    }

    private Optional<OrganizationId> lead(PlanDraft plan, Affiliation side) {
        return plan.parties().stream()
                .flatMap(party -> membership.organization(party).stream())
                .filter(party -> party.affiliation() == side)
                .min(Comparator.comparing(Organization::name))
                .map(Organization::id);
    }

    private PlanTemplate template(Kept each, Locale language) {
        return new PlanTemplate(
                each.key(),
                said(each.title(), language),
                new LinkedHashSet<>(each.themes()),
                practices.about(each.themes()),
                each.commitments().stream()
                        .map(sketch -> new Sketch(
                                sketch.side(),
                                said(sketch.sentence(), language),
                                sketch.months(),
                                sketch.standards(),
                                said(sketch.indicator(), language),
                                sketch.milestones().stream()
                                        .map(step -> new Step(said(step.title(), language), step.months()))
                                        .toList(),
                                applied.leading(each.themes(), sketch.standards(), PRACTICES, language)))
                        .toList());
    }

    private static String said(Map<String, String> words, Locale language) {
        var english = words.getOrDefault(Locale.ENGLISH.getLanguage(), "—");
        return words.getOrDefault(language.getLanguage(), english);
    }

    private static List<Kept> read() {
        try (var file = PlanTemplates.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
