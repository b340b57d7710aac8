package org.trialogue.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Articles;

/**
 * A commitment as it was typed.
 *
 * @param sentence what is promised, with a verb
 * @param lead who answers for it
 * @param coLeads who share in it
 * @param provisions what it implements
 * @param standards the codes of the instruments it serves, such as P029
 * @param period from its start to the day it is due
 * @param indicators what it is measured by, in their order
 * @param shares how much of it each of them answers for, where that is said
 * @param articles which articles of those instruments, where that is known
 */
public record CommitmentDraft(
        String sentence,
        OrganizationId lead,
        Set<OrganizationId> coLeads,
        List<Provision> provisions,
        Set<String> standards,
        Period period,
        List<Indicator> indicators,
        Shares shares,
        Articles articles) {

    /** One that is measured by one thing at most. */
    public CommitmentDraft(
            String sentence,
            OrganizationId lead,
            Set<OrganizationId> coLeads,
            List<Provision> provisions,
            Set<String> standards,
            Period period,
            @Nullable Indicator indicator,
            Shares shares,
            Articles articles) {
        this(
                sentence,
                lead,
                coLeads,
                provisions,
                standards,
                period,
                indicator == null ? List.of() : List.of(indicator),
                shares,
                articles);
    }

    /** One that names no articles. */
    public CommitmentDraft(
            String sentence,
            OrganizationId lead,
            Set<OrganizationId> coLeads,
            List<Provision> provisions,
            Set<String> standards,
            Period period,
            @Nullable Indicator indicator,
            Shares shares) {
        this(sentence, lead, coLeads, provisions, standards, period, indicator, shares, Articles.NONE);
    }

    /** One that does not say how it is shared out. */
    public CommitmentDraft(
            String sentence,
            OrganizationId lead,
            Set<OrganizationId> coLeads,
            List<Provision> provisions,
            Set<String> standards,
            Period period,
            @Nullable Indicator indicator) {
        this(sentence, lead, coLeads, provisions, standards, period, indicator, Shares.NONE);
    }

    /** The instruments in their order, each with what is named of it: {@code P029 art. 1, 2}. */
    public List<String> cited() {
        return standards.stream().sorted().map(articles::written).toList();
    }

    /** What it is measured by first, or null. */
    public @Nullable Indicator indicator() {
        return indicators.isEmpty() ? null : indicators.getFirst();
    }

    /** The same in other words. */
    public CommitmentDraft saying(String words) {
        return new CommitmentDraft(words, lead, coLeads, provisions, standards, period, indicators, shares, articles);
    }

    /**
     * The same, led by another one, who takes over the share of whoever led it.
     *
     * @throws Refusal when the other one shares in it already
     */
    public CommitmentDraft ledBy(OrganizationId other) {
        var percent = new HashMap<>(shares.percent());
        var share = percent.remove(lead);
        if (share != null) percent.put(other, share);
        return new CommitmentDraft(
                sentence, other, coLeads, provisions, standards, period, indicators, new Shares(percent), articles);
    }

    /** The same from one day to another. */
    public CommitmentDraft within(Period days) {
        return new CommitmentDraft(sentence, lead, coLeads, provisions, standards, days, indicators, shares, articles);
    }

    /** The same, serving these instruments. */
    public CommitmentDraft serving(Set<String> codes) {
        return new CommitmentDraft(sentence, lead, coLeads, provisions, codes, period, indicators, shares, articles);
    }

    /** The longest sentence that one can still be held to. */
    public static final int LONGEST_SENTENCE = 600;

    /**
     * A draft without the blanks around its sentence.
     *
     * @throws Refusal when the sentence is blank or too long, it is measured by too much or twice by what is called the same, the lead party shares with itself, or somebody else has a share of it
     */
    public CommitmentDraft {
        sentence = sentence.strip();
        coLeads = Set.copyOf(coLeads);
        provisions = List.copyOf(provisions);
        standards = Set.copyOf(standards);
        articles = articles.among(standards);
        indicators = List.copyOf(indicators);
        if (sentence.isEmpty()) throw new Refusal("plans.refused.sentence-missing");
        if (sentence.length() > LONGEST_SENTENCE) throw new Refusal("plans.refused.sentence-long", LONGEST_SENTENCE);
        if (indicators.size() > Indicator.MOST) throw new Refusal("plans.refused.indicators-many", Indicator.MOST);
        if (indicators.stream().map(Indicator::name).distinct().count() < indicators.size())
            throw new Refusal("plans.refused.indicator-twice");
        if (coLeads.contains(lead)) throw new Refusal("plans.refused.lead-twice");
        for (var party : shares.percent().keySet())
            if (!party.equals(lead) && !coLeads.contains(party)) throw new Refusal("plans.refused.share-stranger");
    }
}
