package org.trialogue.plans.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.Board;
import org.trialogue.plans.Claim;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Texts;

/** A plan as a page to be written as a paper: what it is called and whom it binds, then each commitment with what belongs to it. */
final class PlanPaper {

    private final Texts texts;
    private final Locale language;
    private final MeasuredWords measured;
    private final StringBuilder page = new StringBuilder();

    PlanPaper(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
        this.measured = new MeasuredWords((key, arguments) -> texts.getTranslation(key, language, arguments), language);
    }

    String of(Board board, List<TakenCommitment> commitments) {
        var plan = board.plan();
        page.append("<!DOCTYPE html><html><body>");
        put("h1", plan.title());
        put(
                "p",
                said("plans.state." + plan.state().key()) + " · "
                        + said(
                                "plans.period",
                                Days.day(plan.period().from(), language),
                                Days.day(plan.period().until(), language)));
        put(
                "p",
                said("plans.plan.parties") + ": "
                        + board.parties().stream().map(party -> party.name()).collect(Collectors.joining("; ")));
        commitments.forEach(this::put);
        page.append("</body></html>");
        return page.toString();
    }

    private void put(TakenCommitment taken) {
        var promised = taken.promised();
        put("h2", promised.sentence());
        page.append("<table>");
        row("plans.commitment.lead", shared(taken, promised.lead()));
        row(
                "plans.commitment.co-leads",
                promised.coLeads().stream().map(key -> shared(taken, key)).collect(Collectors.joining("; ")));
        row("plans.commitment.start", Days.day(promised.from(), language));
        row("plans.commitment.due", Days.day(promised.until(), language));
        row("plans.commitment.standards", String.join("; ", promised.standards()));
        row("plans.commitment.provisions", String.join("; ", promised.provisions()));
        row(
                "plans.practices",
                taken.practices().stream().map(AppliedPractice::title).collect(Collectors.joining("; ")));
        promised.indicators().forEach(indicator -> row("plans.indicator", measured.of(indicator)));
        row(
                "plans.milestones",
                promised.milestones().stream()
                        .map(step -> Days.day(step.dueOn(), language) + " – " + step.title())
                        .collect(Collectors.joining("; ")));
        row("plans.needs", String.join("; ", promised.needs()));
        row("plans.column.accepted", said(taken.accepted() ? "plans.yes" : "plans.no"));
        row(
                "plans.column.declined",
                taken.declinedBy().stream().map(taken::name).collect(Collectors.joining("; ")));
        row("plans.column.standing", standing(taken));
        row("plans.report.obstacles", taken.hindrance().obstacles());
        row("plans.report.help-wanted", taken.hindrance().help());
        page.append("</table>");
    }

    private String shared(TakenCommitment taken, UUID party) {
        if (taken.declinedBy().contains(party)) return taken.name(party) + " (" + said("plans.accept.declined") + ")";
        var share = taken.promised().shares().get(party);
        return share == null ? taken.name(party) : taken.name(party) + " (" + Amount.percent(share, language) + ")";
    }

    private String standing(TakenCommitment taken) {
        var said = new ArrayList<String>();
        said.add(said("plans.standing." + taken.standing().key()));
        claim(said, "plans.claimed", taken.claimed());
        claim(said, "plans.confirmed", taken.confirmed());
        var unanswered = taken.unansweredBy();
        if (unanswered != null) said.add(said("plans.unanswered", Days.day(unanswered, language)));
        return String.join("; ", said);
    }

    private void claim(List<String> said, String key, @Nullable Claim claim) {
        if (claim != null) said.add(said(key, said("plans.claim." + claim.key())));
    }

    private void row(String key, String value) {
        if (value.isEmpty()) return;
        page.append("<tr>");
        put("th", said(key));
        put("td", value);
        page.append("</tr>");
    }

    private void put(String tag, String words) {
        page.append('<')
                .append(tag)
                .append('>')
                .append(HtmlUtils.htmlEscape(words))
                .append("</")
                .append(tag)
                .append('>');
    }

    private String said(String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
