package org.trialogue.plans.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.Period;
import org.trialogue.plans.PeriodChoice;
import org.trialogue.plans.PeriodChoices;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Days;

/** Which period a report is for: one of the plan's own where it has a rhythm, otherwise any. */
final class PeriodFields extends FormLayout {

    private static final long serialVersionUID = 1L;

    private final Select<PeriodChoice> choice = new Select<>();
    private final Paragraph corrects = new Paragraph();
    private final DatePicker from = Fields.day(getTranslation("plans.report.from"));
    private final DatePicker until = Fields.day(getTranslation("plans.report.until"));
    private final Asking asking;
    private final boolean free;
    private final LocalDate start;
    private transient Runnable typed = () -> {};

    PeriodFields(CommitmentPage page, LocalDate today, Asking asking) {
        this.asking = asking;
        this.start = page.line().period().from();
        this.free = page.periods().all().isEmpty();
        Fields.manual(choice, from, until);
        asking.under(free ? until : choice, "plans.refused.period-ahead");
        if (free) days(today);
        else choices(page.periods());
    }

    private void days(LocalDate today) {
        from.setValue(start.isAfter(today) ? today : start);
        until.setValue(today);
        from.addValueChangeListener(changed -> typed(changed.isFromClient()));
        until.addValueChangeListener(changed -> typed(changed.isFromClient()));
        add(from, until);
    }

    private void choices(PeriodChoices periods) {
        choice.setLabel(getTranslation("plans.report.period"));
        choice.setItemLabelGenerator(this::name);
        choice.setWidthFull();
        corrects.addClassName("tri-quiet");
        choice.addValueChangeListener(changed -> explain());
        offer(periods);
        add(choice, corrects);
        setColspan(choice, 2);
        setColspan(corrects, 2);
    }

    /** Offers the periods as they are by now; the one that was chosen stays chosen. */
    void offer(PeriodChoices periods) {
        if (free) return;
        var slot = choice.isEmpty() ? null : slot();
        choice.setItems(periods.all());
        if (slot == null) choice.setValue(periods.first());
        else choose(slot);
    }

    /** What is done when another period was chosen: the one before, and the one now. */
    void whenMoved(BiConsumer<LocalDate, LocalDate> moved) {
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getOldValue() != null && changed.getValue() != null)
                moved.accept(changed.getOldValue().slot(), changed.getValue().slot());
        });
    }

    /** What is done when a day was typed or picked. */
    void whenTyped(Runnable deed) {
        typed = deed;
    }

    /** Shows what was kept. */
    void fill(KeptReport kept) {
        if (!free) choose(kept.slot());
        else {
            from.setValue(kept.from());
            until.setValue(kept.until());
        }
    }

    /** By which what is being written is found again. */
    LocalDate slot() {
        return free ? start : choice.getValue().slot();
    }

    @Nullable
    LocalDate from() {
        return free ? from.getValue() : choice.getValue().period().from();
    }

    @Nullable
    LocalDate until() {
        return free ? until.getValue() : choice.getValue().period().until();
    }

    /** The period, or null when a rule says no. */
    @Nullable
    Period period() {
        return free ? Fields.period(asking, from, until) : choice.getValue().period();
    }

    private void choose(LocalDate slot) {
        choice.getListDataView()
                .getItems()
                .filter(offered -> offered.slot().equals(slot))
                .findFirst()
                .ifPresent(choice::setValue);
    }

    private void explain() {
        var number = choice.isEmpty() ? 0 : choice.getValue().corrects();
        corrects.setVisible(number > 0);
        if (number > 0) corrects.setText(getTranslation("plans.report.corrects", number));
    }

    private void typed(boolean fromClient) {
        if (fromClient) typed.run();
    }

    private String name(PeriodChoice offered) {
        var days = getTranslation(
                "plans.period",
                Days.day(offered.period().from(), getLocale()),
                Days.day(offered.period().until(), getLocale()));
        if (offered.soFar()) return getTranslation("plans.report.so-far", days);
        return offered.corrects() > 0 ? getTranslation("plans.report.there", days, offered.corrects()) : days;
    }
}
