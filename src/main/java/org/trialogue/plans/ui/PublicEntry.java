package org.trialogue.plans.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Claim;
import org.trialogue.plans.PublicCommitment;
import org.trialogue.plans.PublicCommitment.Act;
import org.trialogue.plans.PublicCommitment.Contest;
import org.trialogue.plans.PublicGauge;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Standing;

/** A commitment on the public page: who promised what, then what is claimed beside what is confirmed. */
final class PublicEntry {

    private final PublicWords words;
    private final Locale language;
    private final PublicCommitment one;

    PublicEntry(PublicWords words, Locale language, PublicCommitment one) {
        this.words = words;
        this.language = language;
        this.one = one;
    }

    String written() {
        return "<li id=\"" + one.id() + "\">"
                + words.element("h3 lang=\"" + one.language().toLanguageTag() + "\"", one.sentence())
                + who()
                + "<div class=\"tri-public-stands\">" + claimed() + confirmed() + "</div>"
                + one.contests().stream().map(this::contest).collect(Collectors.joining())
                + one.gauges().stream().map(this::indicator).collect(Collectors.joining())
                + "</li>";
    }

    private String who() {
        var shared = one.coLeads().isEmpty()
                ? ""
                : "<p>" + words.said("plans.public.shared") + " "
                        + one.coLeads().stream().map(words::party).collect(Collectors.joining(", ")) + "</p>";
        var late = one.overdue() ? " " + words.state("warning", "!", words.plain("plans.public.late")) : "";
        return "<p>" + words.party(one.lead()) + "</p>" + shared
                + "<p>"
                + words.said(
                        "plans.period",
                        words.day(one.period().from()),
                        words.day(one.period().until()))
                + late + "</p>"
                + "<p class=\"tri-quiet\">" + words.said("plans.public.accepted") + " " + words.act(one.accepted())
                + "</p>";
    }

    private String claimed() {
        var claim = one.claimed();
        return stand(
                "plans.public.column.claimed",
                claim == null
                        ? words.state("plain", "–", words.plain("plans.public.open"))
                        : words.state("claimed", "◌", word(claim)),
                act(one.claim()));
    }

    private String confirmed() {
        var claim = one.confirmed();
        var state = claim == null
                ? words.state("plain", "–", words.plain("plans.public.not-confirmed"))
                : words.state("confirmed", "●", word(claim));
        var lagging = claim != null && one.standing() == Standing.CLAIMED
                ? words.text("p class=\"tri-quiet\"", "plans.public.lagging")
                : "";
        return stand(
                "plans.public.column.confirmed",
                state,
                one.confirming().stream().map(this::act).collect(Collectors.joining()) + lagging);
    }

    private String stand(String key, String state, String said) {
        return "<div>" + words.text("h4", key) + "<p>" + state + "</p>" + said + "</div>";
    }

    private String act(@Nullable Act act) {
        return act == null ? "" : "<p class=\"tri-quiet\">" + words.act(act) + "</p>";
    }

    private String contest(Contest contest) {
        var reply = contest.reply();
        var answer = reply == null
                ? words.text("p", "plans.public.unanswered", Reply.DAYS)
                : words.text("h4", "plans.public.answer", one.lead().name(language))
                        + words.element("blockquote", reply)
                        + act(contest.replied());
        var earlier = contest.earlier();
        var what = earlier == null
                ? words.plain("plans.public.contest")
                : words.plain("plans.public.contest.earlier", words.day(earlier));
        return "<div class=\"tri-public-contest\"><p>" + words.state("warning", "!", what) + "</p>" + act(contest.act())
                + answer + "</div>";
    }

    private String indicator(PublicGauge gauge) {
        return new PublicIndicator(words, language, gauge).written();
    }

    private String word(Claim claim) {
        return words.plain("plans.claim." + claim.key());
    }
}
