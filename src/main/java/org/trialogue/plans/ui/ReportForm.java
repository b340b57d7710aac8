package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Period;
import org.trialogue.plans.ReportDraft;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.YouAct;

/** Where the lead party says what was done. After a refusal all that was typed and attached still stands. */
final class ReportForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final RadioButtonGroup<Claim> claim = new RadioButtonGroup<>(getTranslation("plans.report.claim"));
    private final TextArea narrative = new TextArea(getTranslation("plans.report.narrative"));
    private final DatePicker from = Fields.day(getTranslation("plans.report.from"));
    private final DatePicker until = Fields.day(getTranslation("plans.report.until"));
    private final TextField actual = Fields.number("");
    private final EvidenceField evidence;
    private final LeaveGuard guard;
    private final transient @Nullable Indicator indicator;
    private final transient BiConsumer<ReportDraft, List<Attachment>> give;
    private final int after;

    ReportForm(CommitmentPage page, LocalDate today, DataSize largest, BiConsumer<ReportDraft, List<Attachment>> give) {
        this.give = give;
        this.after = page.reports().size();
        this.indicator = page.draft().indicator();
        this.evidence = new EvidenceField(largest);
        addClassName("tri-form");
        words();
        period(page.line().period(), today);
        asking.under(until, "plans.refused.period-ahead");
        asking.under(actual, "plans.refused.percent", "plans.refused.digits");
        add(asking, new YouAct(page.rights().acting()), fields(), evidence, deeds());
        guard = new LeaveGuard(this).about("report/" + page.line().id() + "/" + after);
        add(guard);
        evidence.whenChosen(guard::typed);
    }

    private void words() {
        Fields.manual(claim, narrative, from, until, actual);
        claim.setItems(Claim.values());
        claim.setItemLabelGenerator(kind -> getTranslation("plans.claim." + kind.key()));
        claim.setRequiredIndicatorVisible(true);
        narrative.setRequiredIndicatorVisible(true);
        narrative.setMaxLength(ReportDraft.LONGEST_NARRATIVE);
        narrative.setMinRows(4);
    }

    private void period(Period of, LocalDate today) {
        from.setValue(of.from().isAfter(today) ? today : of.from());
        until.setValue(today);
    }

    void focus() {
        Focus.on(claim);
    }

    private FormLayout fields() {
        var fields = new FormLayout(claim, narrative, from, until);
        fields.setColspan(claim, 2);
        fields.setColspan(narrative, 2);
        if (indicator != null) {
            actual.setLabel(getTranslation("plans.report.actual", indicator.name()));
            fields.add(actual);
        }
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
                if (evidence.arriving()) throw new Refusal("plans.refused.file-arriving");
                guard.keep(() -> give.accept(draft, evidence.attachments()));
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
    }

    private Optional<ReportDraft> draft() {
        asking.again();
        var claimed = asking.filled(claim, "plans.refused.choice-missing");
        var done = asking.filled(narrative, "plans.refused.narrative-missing");
        var period = Fields.period(asking, from, until);
        var reached = asking.of(actual, this::actuals);
        if (claimed == null || done == null || period == null || reached == null) return Optional.empty();
        return Optional.ofNullable(asking.of(narrative, () -> new ReportDraft(claimed, done, period, reached, after)));
    }

    private Map<UUID, BigDecimal> actuals() {
        if (indicator == null || actual.getValue().isBlank()) return Map.of();
        return Map.of(indicator.id(), indicator.allowed(Fields.read(actual, getLocale())));
    }
}
