package org.trialogue.plans.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.Shares;
import org.trialogue.platform.rest.WrongQuestion;
import org.trialogue.standards.Articles;

/**
 * A commitment as a script writes it. Provisions are chosen on the page alone, where they are read; what is left out of a change stays.
 *
 * @param plan the key of its plan, where one is written
 * @param lead the key of who answers for it
 * @param share how much of it the lead party answers for, in per cent
 * @param sharedWith who share in it
 * @param standards the codes of the instruments that it serves
 * @param articles which articles of these, by code
 * @param indicators what it is measured by, in this order
 */
record GivenCommitment(
        @Nullable String plan,
        @Nullable String sentence,
        @Nullable String lead,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        @Nullable BigDecimal share,
        @Nullable List<GivenSharing> sharedWith,
        @Nullable List<String> standards,
        @Nullable Map<String, List<String>> articles,
        @Nullable List<GivenIndicator> indicators) {

    /** Who shares in it, by key, with how much of it in per cent where that is said. */
    record GivenSharing(@Nullable String party, @Nullable BigDecimal share) {}

    /**
     * What it is measured by.
     *
     * @param id the key of one that is there already, whose targets on the way and parts stay; null for a new one
     */
    record GivenIndicator(
            @Nullable String id,
            @Nullable String name,
            @Nullable String measure,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetOn) {

        private void check() {
            ScriptMember.kept("indicators.name", name);
            ScriptMember.kept("indicators.unit", unit);
        }
    }

    /**
     * The same, once nothing in it is what cannot be read or kept.
     *
     * @throws WrongQuestion when a list holds null, or words contain a null character or half of a surrogate pair
     */
    GivenCommitment whole() {
        ScriptMember.kept("sentence", sentence);
        var _ = ScriptMember.whole("sharedWith", sharedWith);
        ScriptMember.whole("standards", standards).forEach(code -> ScriptMember.kept("standards", code));
        ScriptMember.whole("indicators", indicators).forEach(GivenIndicator::check);
        if (articles != null) articles.forEach(GivenCommitment::check);
        return this;
    }

    private static void check(String code, @Nullable List<String> named) {
        ScriptMember.kept("articles", code);
        if (named == null) throw new WrongQuestion("articles must hold a list for each code");
        ScriptMember.whole("articles", named).forEach(article -> ScriptMember.kept("articles", article));
    }

    /**
     * What is to stand there.
     *
     * @param before what stands there; null for a new commitment
     * @throws org.trialogue.platform.rest.WrongFields when fields are missing or wrong
     */
    CommitmentDraft draft(@Nullable CommitmentDraft before) {
        var fields = new GivenFields();
        var words = or(sentence, before == null ? null : before.sentence());
        var leading = lead == null ? before == null ? null : before.lead() : organization("lead", lead);
        var begins = or(from, before == null ? null : before.period().from());
        var ends = or(due, before == null ? null : before.period().until());
        fields.needed("sentence", words, "plans.refused.sentence-missing");
        fields.needed("lead", leading, "plans.refused.lead-missing");
        fields.needed("from", begins, "plans.refused.date-missing");
        fields.needed("due", ends, "plans.refused.date-missing");
        var period = begins == null || ends == null ? null : fields.read("due", () -> new Period(begins, ends));
        var portions = leading == null ? null : fields.read("share", () -> shares(leading, before));
        var measured = fields.read("indicators", () -> measured(before));
        var meant = fields.read("articles", () -> meant(before));
        fields.check();
        return new CommitmentDraft(
                Objects.requireNonNull(words),
                Objects.requireNonNull(leading),
                sharing(before),
                before == null ? List.of() : before.provisions(),
                standards == null ? before == null ? Set.of() : before.standards() : Set.copyOf(standards),
                Objects.requireNonNull(period),
                Objects.requireNonNull(measured),
                Objects.requireNonNull(portions),
                Objects.requireNonNull(meant));
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T before) {
        return given == null ? before : given;
    }

    private static OrganizationId organization(String name, @Nullable String key) {
        return new OrganizationId(ScriptMember.key(name, key));
    }

    private Set<OrganizationId> sharing(@Nullable CommitmentDraft before) {
        if (sharedWith == null) return before == null ? Set.of() : before.coLeads();
        return sharedWith.stream()
                .map(each -> organization("sharedWith.party", each.party()))
                .collect(Collectors.toSet());
    }

    private Shares shares(OrganizationId leading, @Nullable CommitmentDraft before) {
        var percent = new HashMap<OrganizationId, BigDecimal>();
        if (before != null) percent.putAll(before.shares().percent());
        if (before != null && !before.lead().equals(leading)) {
            var kept = percent.remove(before.lead());
            if (kept != null) percent.put(leading, kept);
        }
        if (sharedWith != null) {
            percent.keySet().removeIf(party -> !party.equals(leading));
            sharedWith.forEach(each -> {
                if (each.share() != null) percent.put(organization("sharedWith.party", each.party()), each.share());
            });
        }
        if (share != null) percent.put(leading, share);
        return new Shares(percent);
    }

    private Articles meant(@Nullable CommitmentDraft before) {
        if (articles == null) return before == null ? Articles.NONE : before.articles();
        try {
            return new Articles(articles);
        } catch (IllegalArgumentException no) {
            throw new WrongQuestion("articles must hold numbers of articles by the codes of instruments", no);
        }
    }

    private List<Indicator> measured(@Nullable CommitmentDraft before) {
        if (indicators == null) return before == null ? List.of() : before.indicators();
        return indicators.stream().map(each -> indicator(each, before)).toList();
    }

    private static Indicator indicator(GivenIndicator given, @Nullable CommitmentDraft before) {
        var fields = new GivenFields();
        fields.needed("indicators.name", given.name(), "plans.refused.indicator-nameless");
        fields.needed("indicators.baseline", given.baseline(), "plans.refused.number-missing");
        fields.needed("indicators.baselineOn", given.baselineOn(), "plans.refused.date-missing");
        fields.needed("indicators.target", given.target(), "plans.refused.number-missing");
        fields.needed("indicators.targetOn", given.targetOn(), "plans.refused.date-missing");
        fields.check();
        var kept = before == null || given.id() == null
                ? null
                : before.indicators().stream()
                        .filter(each -> each.id().equals(ScriptMember.key("indicators.id", given.id())))
                        .findFirst()
                        .orElse(null);
        var target = new Figure(Objects.requireNonNull(given.target()), Objects.requireNonNull(given.targetOn()));
        var baseline = new Figure(Objects.requireNonNull(given.baseline()), Objects.requireNonNull(given.baselineOn()));
        var targets = kept == null
                ? List.of(target)
                : Stream.concat(kept.interim().stream(), Stream.of(target)).toList();
        return new Indicator(
                kept == null ? UUID.randomUUID() : kept.id(),
                Objects.requireNonNull(given.name()),
                ScriptMember.word(Measure.class, "indicators.measure", given.measure()),
                Objects.requireNonNullElse(given.unit(), ""),
                ScriptMember.word(Direction.class, "indicators.direction", given.direction()),
                baseline,
                targets,
                kept == null ? "" : kept.source(),
                kept == null ? "" : kept.method(),
                kept == null ? List.of() : kept.breakdowns());
    }
}
