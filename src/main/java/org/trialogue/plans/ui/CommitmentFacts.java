package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.ReportingPeriod;
import org.trialogue.plans.Snooze;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.DueDay;
import org.trialogue.standards.Standards;
import org.trialogue.standards.ui.InstrumentLine;

/** Who answers for a commitment, until when, how far it has come, and what it puts into effect. */
final class CommitmentFacts extends Div {

    private static final long serialVersionUID = 1L;

    CommitmentFacts(CommitmentPage page, Standards standards, LocalDate today) {
        addClassName("tri-commitment");
        var facts = new DescriptionList();
        facts.addClassName("tri-facts-list");
        put(facts, "plans.commitment.lead", List.of(shared(page, page.line().lead())));
        put(
                facts,
                "plans.commitment.co-leads",
                page.coLeads().stream().map(party -> shared(page, party)).toList());
        put(
                facts,
                "plans.commitment.due",
                List.of(DueDay.named(
                        page.line().period().until(), today, page.line().overdue())));
        var owed = page.line().owed();
        if (owed != null) put(facts, "plans.owed", List.of(new OwedReport(owed, today), period(owed)));
        var snooze = page.snooze();
        if (snooze != null && !page.settled()) put(facts, "plans.snooze.fact", List.of(paused(snooze)));
        put(facts, "plans.commitment.provisions", provisions(page));
        put(facts, "plans.commitment.standards", standards(page, standards));
        var promised = page.takenOut() == null && !page.line().declined();
        if (promised || page.line().claimed() != null) add(new ClaimedConfirmed(page.line()));
        add(facts);
    }

    private void put(DescriptionList facts, String key, List<? extends Component> values) {
        if (values.isEmpty()) return;
        facts.add(new Term(getTranslation(key)));
        values.forEach(value -> facts.add(new Description(value)));
    }

    private Component shared(CommitmentPage page, Organization party) {
        var share = page.draft().shares().of(party.id());
        var declined = page.line().declinedBy().contains(party);
        var stands = page.parts().stream()
                .filter(part -> part.party().id().equals(party.id()))
                .findFirst()
                .map(PartStands::new);
        if (share == null && !declined && stands.isEmpty()) return new PartyName(party);
        var shared = new Div(new PartyName(party));
        shared.addClassName("tri-facts");
        if (share != null || declined) shared.add(portion(share, declined));
        stands.ifPresent(shared::add);
        return shared;
    }

    private Component portion(@Nullable BigDecimal share, boolean declined) {
        var portion = new Span(
                share == null || declined
                        ? getTranslation("plans.accept.declined")
                        : getTranslation("plans.commitment.share", Amount.percent(share, getLocale())));
        portion.addClassName("tri-quiet");
        return portion;
    }

    private Span paused(Snooze snooze) {
        var day = Days.day(snooze.until(), getLocale());
        return new Span(getTranslation("plans.snooze.paused", day, snooze.reason()));
    }

    private Span period(ReportingPeriod owed) {
        var days = new Span(getTranslation(
                "plans.story.period",
                Days.day(owed.period().from(), getLocale()),
                Days.day(owed.period().until(), getLocale())));
        days.addClassName("tri-quiet");
        return days;
    }

    private static List<Anchor> provisions(CommitmentPage page) {
        return page.draft().provisions().stream()
                .map(provision -> new Anchor(provision.link(), provision.label()))
                .toList();
    }

    private List<Component> standards(CommitmentPage page, Standards library) {
        return page.draft().standards().stream()
                .sorted()
                .<Component>map(code -> {
                    var known = library.instrument(code);
                    var called = known.map(found -> code + " " + found.title(getLocale()));
                    return new InstrumentLine(
                            called.orElse(code), code, page.draft().articles().of(code), known);
                })
                .toList();
    }
}
