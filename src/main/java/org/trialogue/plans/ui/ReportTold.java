package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Reply;
import org.trialogue.plans.Said;
import org.trialogue.plans.Standing;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.StoryReply;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** A report: what is claimed, by whom, for which period, on what evidence, and what the other groups said to it. */
final class ReportTold extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentPage page;
    private final transient @Nullable BiConsumer<UUID, Reply> replying;

    ReportTold(CommitmentPage page, StoryReport report) {
        this(page, report, null);
    }

    /** The same; where one may answer who contests it, that is done by what is given. */
    ReportTold(CommitmentPage page, StoryReport report, @Nullable BiConsumer<UUID, Reply> replying) {
        this.page = page;
        this.replying = replying;
        addClassName("tri-told");
        var claim = getTranslation("plans.claim." + report.claim().key());
        add(new H3(getTranslation("plans.story.report", report.number())));
        var part = report.part();
        if (part != null) add(new Paragraph(getTranslation("plans.story.part", part.name())));
        add(new StateWord(Look.CLAIMED, getTranslation("plans.claimed", claim)));
        add(standing(report.standing()));
        corrections(report);
        add(said(report.by()), period(report));
        var narrative = new Paragraph(report.narrative());
        narrative.addClassName("tri-narrative");
        add(narrative);
        actual(report);
        hindered("plans.report.obstacles", report.hindrance().obstacles());
        hindered("plans.report.help-wanted", report.hindrance().help());
        if (!report.proofs().isEmpty()) add(new ProofList(report.proofs()));
        report.answers().forEach(answer -> add(answered(report, answer)));
        if (report.answers().isEmpty()) add(open(report));
    }

    private StateWord standing(Standing standing) {
        var look = switch (standing) {
            case CONFIRMED -> Look.CONFIRMED;
            case CONTESTED -> Look.WARNING;
            case OPEN, CLAIMED -> Look.PLAIN;
        };
        return new StateWord(look, getTranslation("plans.standing." + standing.key()));
    }

    /** Which report this one corrects, and which one corrects it. */
    private void corrections(StoryReport report) {
        if (report.corrects() > 0) add(reference("plans.story.corrects", report.corrects()));
        page.reports().stream()
                .filter(later -> later.corrects() == report.number())
                .forEach(later -> add(reference("plans.story.corrected-by", later.number())));
    }

    private Component reference(String key, int number) {
        return new Anchor(page.line().id().link() + "#report-" + number, getTranslation(key, number));
    }

    private Component period(StoryReport report) {
        var period = new Span(getTranslation(
                "plans.story.period",
                Days.day(report.period().from(), getLocale()),
                Days.day(report.period().until(), getLocale())));
        period.addClassName("tri-quiet");
        return period;
    }

    private void actual(StoryReport report) {
        for (var indicator : page.draft().indicators()) {
            var value = report.actuals().get(indicator.id());
            if (value == null) continue;
            var amount = Amount.of(indicator, value, getLocale());
            add(new Paragraph(getTranslation("plans.story.actual", indicator.name(), amount)));
        }
    }

    private void hindered(String key, String words) {
        if (words.isEmpty()) return;
        var told = new Paragraph(words);
        told.addClassName("tri-narrative");
        add(new H4(getTranslation(key)), told);
    }

    private Component open(StoryReport report) {
        var open = new Span(unanswered(report));
        open.addClassName("tri-quiet");
        return open;
    }

    private String unanswered(StoryReport report) {
        var day = Days.day(report.answerBy(), getLocale());
        var whole = report.number() == page.current();
        var part = page.parts().stream().anyMatch(stands -> stands.current().equals(report.id()));
        if (!whole && !part) return getTranslation("plans.story.unanswered");
        if (whole && page.line().unansweredBy() != null) return getTranslation("plans.story.unanswered-by", day);
        return page.plan().state() == PlanState.CLOSED
                ? getTranslation("plans.story.unanswered")
                : getTranslation("plans.story.answer-by", day);
    }

    private Component answered(StoryReport report, StoryAnswer answer) {
        var confirmed = answer.verdict() == Verdict.CONFIRMED;
        var word = getTranslation("plans.story." + answer.verdict().key());
        var line = new Div(said(answer.by()));
        var organization = answer.organization();
        if (organization != null) line.add(new PartyName(organization), new Text(" "));
        line.add(new StateWord(confirmed ? Look.CONFIRMED : Look.WARNING, word));
        if (!answer.reason().isEmpty()) line.add(new Paragraph(answer.reason()));
        if (!answer.proofs().isEmpty()) line.add(new ProofList(answer.proofs()));
        line.addClassName("tri-answered");
        var reply = answer.reply();
        if (reply != null) line.add(replied(report, reply));
        else if (replying != null
                && answer.awaitsReply()
                && page.rights().reply().contains(report.id())) line.add(replying(answer, replying));
        return line;
    }

    private Component replied(StoryReport report, StoryReply reply) {
        var words = new Paragraph(reply.words());
        words.addClassName("tri-narrative");
        var told = new Div(
                new H4(getTranslation(
                        "plans.reply.by",
                        Objects.requireNonNullElse(report.part(), page.line().lead())
                                .name())),
                words,
                said(reply.by()));
        told.addClassName("tri-answered");
        return told;
    }

    private Component replying(StoryAnswer answer, BiConsumer<UUID, Reply> give) {
        var acting = page.rights().acting();
        return new Button(
                getTranslation("plans.reply"),
                pressed -> new ReplyDialog(answer.id(), acting, reply -> give.accept(answer.id(), reply)).open());
    }

    private Component said(Said by) {
        var when = new Moment(by.at());
        when.addClassName("tri-quiet");
        var line = new Div(new Span(by.name()), SideMark.acting(by.side(), by.capacity()), when);
        line.addClassName("tri-said");
        return line;
    }
}
