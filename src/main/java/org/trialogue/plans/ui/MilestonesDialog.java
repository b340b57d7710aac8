package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.Steps;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks for the steps on the way to what is promised, in their order. Where another one wrote meanwhile, saving again writes over it. */
final class MilestonesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final Div rows = new Div();
    private final LeaveGuard guard = new LeaveGuard(rows);
    private final transient Supplier<List<Milestone>> now;
    private final transient BiConsumer<List<MilestoneDraft>, List<Milestone>> write;
    private transient List<Milestone> seen;

    /**
     * A form with the steps that are there.
     *
     * @param now the steps that are there by then
     * @param write keeps the first list where the second one is there
     */
    MilestonesDialog(
            Steps steps, Supplier<List<Milestone>> now, BiConsumer<List<MilestoneDraft>, List<Milestone>> write) {
        this.now = now;
        this.write = write;
        this.seen = steps.milestones();
        setHeaderTitle(getTranslation("plans.milestones.change"));
        addClassName("tri-dialog");
        setWidth("min(720px, 96vw)");
        rows.addClassName("tri-milestone-rows");
        seen.forEach(milestone -> rows.add(new MilestoneRow(asking, milestone.draft(), this::moved)));
        if (seen.isEmpty()) rows.add(new MilestoneRow(asking, null, this::moved));
        guard.over(this);
        add(asking, new Paragraph(days(steps.within())), rows, adding(), guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    private String days(Period within) {
        return getTranslation(
                "plans.milestones.within", Days.day(within.from(), getLocale()), Days.day(within.until(), getLocale()));
    }

    private Button adding() {
        return new Button(getTranslation("plans.milestones.add"), pressed -> {
            var row = new MilestoneRow(asking, null, this::moved);
            rows.add(row);
            row.focus();
        });
    }

    private void moved(MilestoneRow row, int by) {
        guard.typed();
        if (by == 0) {
            rows.remove(row);
            return;
        }
        var to = Math.clamp(rows.indexOf(row) + by, 0, rows.getComponentCount() - 1);
        rows.remove(row);
        rows.addComponentAtIndex(to, row);
        row.focus();
    }

    private void save() {
        asking.again();
        var drafts = new ArrayList<MilestoneDraft>();
        var filled = rows.getChildren()
                .filter(MilestoneRow.class::isInstance)
                .map(MilestoneRow.class::cast)
                .filter(row -> !row.blank())
                .toList();
        filled.stream().map(MilestoneRow::draft).filter(Objects::nonNull).forEach(drafts::add);
        if (drafts.size() < filled.size()) return;
        try {
            guard.keep(() -> write.accept(drafts, seen));
            close();
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals("plans.refused.milestones-meanwhile")) seen = now.get();
            asking.refused(refusal);
        }
    }
}
