package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Period;
import org.trialogue.plans.Promised;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.platform.ui.Days;

/** Commitments against time: bars with the marks of their steps, and beside each in words all that its bar shows. */
final class TimelineTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TimeScale scale;
    private final LocalDate today;
    private final transient Function<TakenCommitment, Optional<Component>> deeds;

    /**
     * A table of these.
     *
     * @param deeds what can be done with each, where something can
     */
    TimelineTable(
            Period plan,
            List<TakenCommitment> commitments,
            LocalDate today,
            Function<TakenCommitment, Optional<Component>> deeds) {
        this.deeds = deeds;
        this.scale = TimeScale.of(plan, commitments);
        this.today = today;
        addClassName("tri-timeline");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.timeline"));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("plans.timeline.question"));
        table.getHead()
                .add(new NativeTableRow(
                        head(new Span(getTranslation("plans.commitment.sentence"))),
                        head(axis()),
                        head(new Span(getTranslation("plans.timeline.words")))));
        commitments.forEach(taken -> table.getBody().add(row(taken)));
        add(table);
    }

    private NativeTableRow row(TakenCommitment taken) {
        var promised = taken.promised();
        var link = new Anchor(new CommitmentId(promised.id()).link(), promised.sentence());
        var lead = new Span(taken.name(promised.lead()));
        lead.addClassName("tri-quiet");
        var head = new NativeTableHeaderCell(new Div(link), lead);
        head.getElement().setAttribute("scope", "row");
        var words = new NativeTableCell(words(taken));
        deeds.apply(taken).ifPresent(words::add);
        return new NativeTableRow(head, new NativeTableCell(chart(taken)), words);
    }

    /** Hidden from those who listen: the cell beside it says the same. */
    private Component chart(TakenCommitment taken) {
        var promised = taken.promised();
        var chart = new Div();
        chart.addClassName("tri-time");
        chart.getElement().setAttribute("aria-hidden", "true");
        var bar = new Span();
        bar.addClassName("tri-time-bar");
        if (taken.claimed() == Claim.DONE) bar.addClassName("tri-time-claimed");
        if (taken.confirmed() == Claim.DONE) bar.addClassName("tri-time-confirmed");
        if (taken.declinedBy().contains(promised.lead())) bar.addClassName("tri-time-declined");
        place(bar, promised.from());
        bar.getStyle().set("inline-size", scale.share(promised.from(), promised.until()) + "%");
        chart.add(bar);
        promised.milestones().forEach(step -> chart.add(mark(step)));
        var line = new Span();
        line.addClassName("tri-time-today");
        place(line, today);
        if (scale.holds(today)) chart.add(line);
        return chart;
    }

    private Span mark(Promised.Step step) {
        var mark = new Span("◆");
        mark.addClassName("tri-time-mark");
        mark.setTitle(said(step));
        place(mark, step.dueOn());
        return mark;
    }

    private void place(Span span, LocalDate day) {
        span.getStyle().set("inset-inline-start", scale.place(day) + "%");
    }

    private Component words(TakenCommitment taken) {
        var promised = taken.promised();
        var list = new UnorderedList();
        list.addClassName("tri-list");
        list.add(new ListItem(getTranslation("plans.period", day(promised.from()), day(promised.until()))));
        if (!taken.declinedBy().isEmpty())
            list.add(new ListItem(getTranslation(
                    "plans.declined.by",
                    taken.declinedBy().stream().map(taken::name).collect(Collectors.joining(", ")))));
        claim(list, "plans.claimed", taken.claimed());
        claim(list, "plans.confirmed", taken.confirmed());
        Stream.concat(
                        promised.milestones().stream().map(step -> "◆ " + said(step)),
                        promised.needs().stream().map(needed -> getTranslation("plans.timeline.needs", needed)))
                .forEach(words -> list.add(new ListItem(words)));
        return list;
    }

    private void claim(UnorderedList list, String key, @Nullable Claim claim) {
        if (claim != null) list.add(new ListItem(getTranslation(key, getTranslation("plans.claim." + claim.key()))));
    }

    private String said(Promised.Step step) {
        return day(step.dueOn()) + " – " + step.title();
    }

    private String day(LocalDate day) {
        return Days.day(day, getLocale());
    }

    private Component axis() {
        var axis = new Div(new Span(day(scale.first())), new Span(day(scale.last())));
        axis.addClassName("tri-time-axis");
        return axis;
    }

    private static NativeTableHeaderCell head(Component content) {
        var head = new NativeTableHeaderCell(content);
        head.getElement().setAttribute("scope", "col");
        return head;
    }
}
