package org.trialogue.plans.ui;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.plans.Chain;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.Gauge;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.SideMark;

/** What a chain says in words, in the reader's language. */
final class ChainWords {

    private final Words words;
    private final Locale locale;

    /** Finds what a key says, with values in it. */
    @FunctionalInterface
    interface Words {
        String of(String key, Object... values);
    }

    ChainWords(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** What is measured, and how far it has come. */
    String indicator(Gauge gauge) {
        var indicator = gauge.indicator();
        var target = Amount.of(indicator, indicator.target().value(), locale);
        var actual = gauge.actual();
        return actual == null
                ? word("plans.chain.indicator.open", indicator.name(), target)
                : word("plans.chain.indicator", indicator.name(), Amount.of(indicator, actual, locale), target);
    }

    /** What is claimed of it, and what the other groups say to that. */
    String standing(Chain.Link link) {
        var claimed = link.commitment().claimed();
        if (claimed == null) return word("plans.unreported");
        return Stream.of(
                        word("plans.claimed", word("plans.claim." + claimed.key())),
                        sides("plans.chain.confirmed-by", link.confirmedBy()),
                        sides("plans.chain.contested-by", link.contestedBy()),
                        link.confirmedBy().isEmpty() && link.contestedBy().isEmpty() ? word("plans.unconfirmed") : "")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Claimed is an outline, confirmed is filled. */
    static String look(CommitmentLine commitment) {
        if (commitment.claimed() == null) return "tri-chain-open";
        return "tri-chain-" + commitment.standing().key();
    }

    private String sides(String key, Set<Affiliation> sides) {
        if (sides.isEmpty()) return "";
        return word(
                key,
                sides.stream()
                        .sorted()
                        .map(side -> word(SideMark.nameKey(side)))
                        .collect(Collectors.joining(", ")));
    }

    private String word(String key, Object... values) {
        return words.of(key, values);
    }
}
