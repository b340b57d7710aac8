package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.ReportDraft;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/**
 * Where the lead party says what was done, and whoever shares in a commitment what it did of its part. What is typed is kept at once, for its author
 * alone; files come with the report and are not kept before. After a refusal all that was typed and attached still stands.
 */
final class ReportForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String MEANWHILE = "plans.refused.reported-meanwhile";
    private static final int REST = 800;

    private final Asking asking = new Asking();
    private final RadioButtonGroup<Claim> claim = new RadioButtonGroup<>(getTranslation("plans.report.claim"));
    private final TextArea narrative = new TextArea(getTranslation("plans.report.narrative"));
    private final ActualFields actuals;
    private final LeaveGuard guard = new LeaveGuard();
    private final PeriodFields period;
    private final BackingFields evidence;
    private final HindranceFields hindrance;
    private final KeptNote note;
    private final transient ReportDesk desk;
    private int after;

    ReportForm(CommitmentPage page, LocalDate today, DataSize largest, ReportDesk desk) {
        this.desk = desk;
        this.after = page.reports().size();
        this.actuals =
                new ActualFields(page.rights().part() ? List.of() : page.draft().indicators(), REST);
        this.evidence = new BackingFields(largest, "plans.report.readers.help");
        this.hindrance = new HindranceFields(asking);
        this.period = new PeriodFields(page, today, asking);
        this.note = new KeptNote(desk, this::fill);
        addClassName("tri-form");
        words();
        evidence.whenChosen(guard::typed);
        add(asking, new YouAct(page.rights().acting()));
        if (page.rights().part()) add(new Paragraph(getTranslation("plans.report.part")));
        add(
                period,
                fields(),
                actuals,
                hindrance,
                new TelltaleNote(narrative),
                new TelltaleNote(hindrance.areas()),
                note,
                new Div(evidence, guard),
                deeds());
        note.newest().ifPresent(this::fill);
        watch();
    }

    private void words() {
        Fields.manual(claim, narrative);
        claim.setItems(Claim.values());
        claim.setItemLabelGenerator(kind -> getTranslation("plans.claim." + kind.key()));
        claim.setRequiredIndicatorVisible(true);
        narrative.setRequiredIndicatorVisible(true);
        narrative.setMaxLength(ReportDraft.LONGEST_NARRATIVE);
        narrative.setMinRows(4);
        narrative.setValueChangeMode(ValueChangeMode.LAZY);
        narrative.setValueChangeTimeout(REST);
    }

    private void watch() {
        claim.addValueChangeListener(changed -> keep(changed.isFromClient()));
        narrative.addValueChangeListener(changed -> keep(changed.isFromClient()));
        actuals.whenTyped(() -> keep(true));
        period.whenTyped(() -> keep(true));
        hindrance.whenTyped(() -> keep(true));
        evidence.whenTyped(() -> keep(true));
        period.whenMoved(this::moved);
    }

    private void keep(boolean fromClient) {
        if (fromClient) note.keep(kept());
    }

    /** What is typed goes along to another period, unless something is kept for that one already. */
    private void moved(LocalDate before, LocalDate slot) {
        var there = note.of(slot);
        if (there.isPresent()) {
            fill(there.get());
            return;
        }
        note.drop(before);
        keep(true);
    }

    void focus() {
        Focus.on(claim);
    }

    private FormLayout fields() {
        var fields = new FormLayout(claim, narrative);
        fields.setColspan(claim, 2);
        fields.setColspan(narrative, 2);
        return fields;
    }

    private Div deeds() {
        var giving = new Button(getTranslation("plans.report.give"), pressed -> give());
        giving.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(giving);
        deeds.addClassName("tri-deeds");
        return deeds;
    }

    private void give() {
        draft().ifPresent(draft -> {
            try {
                guard.keep(() -> desk.give(draft, evidence.attachments()));
            } catch (Refusal refusal) {
                desk.now()
                        .filter(now -> refusal.messageKey().equals(MEANWHILE))
                        .ifPresentOrElse(now -> ask(refusal, now), () -> asking.refused(refusal));
            }
        });
    }

    /** Somebody else reported first: what they said is shown, and it is asked whether to report all the same. */
    private void ask(Refusal refusal, CommitmentPage now) {
        asking.refused(refusal, new ReportedMeanwhile(now, after, () -> {
            after = now.reports().size();
            period.offer(now.periods());
            keep(true);
            give();
        }));
    }

    private void fill(KeptReport kept) {
        period.fill(kept);
        if (kept.claim() == null) claim.clear();
        else claim.setValue(kept.claim());
        narrative.setValue(kept.narrative());
        actuals.fill(kept.numbers());
        hindrance.fill(kept.more().obstacles(), kept.more().help());
        evidence.fill(kept.more());
        after = kept.after();
    }

    private KeptReport kept() {
        return new KeptReport(
                period.slot(),
                claim.getValue(),
                narrative.getValue(),
                period.from(),
                period.until(),
                actuals.typed(),
                after,
                evidence.kept(hindrance.obstacles(), hindrance.help()),
                null);
    }

    private Optional<ReportDraft> draft() {
        asking.again();
        var during = period.period();
        var claimed = asking.filled(claim, "plans.refused.choice-missing");
        var done = asking.filled(narrative, "plans.refused.narrative-missing");
        var reached = actuals.actuals(asking);
        var parts = actuals.parts(asking, reached);
        var hindered = hindrance.hindrance(asking);
        var backing = evidence.backing(asking);
        if (claimed == null || done == null || during == null || hindered == null || backing == null || !asking.clear())
            return Optional.empty();
        return Optional.ofNullable(asking.of(
                narrative, () -> new ReportDraft(claimed, done, during, reached, parts, after, hindered, backing)));
    }
}
