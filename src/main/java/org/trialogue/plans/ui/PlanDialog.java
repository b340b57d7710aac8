package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trialogue.membership.Organization;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.Board;
import org.trialogue.plans.PlanDraft;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks what a plan is called, for when and whom it holds. It closes when it is saved; after a refusal all that was typed still stands. */
final class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final PlanFields fields = new PlanFields(asking);
    private final LeaveGuard guard = new LeaveGuard(fields);
    private final Select<WorkingGroup> workingGroup = new Select<>();
    private transient BiConsumer<WorkingGroup, PlanDraft> save;
    private transient Consumer<Refusal> refused = asking::refused;

    private PlanDialog(String titleKey, String saveKey, BiConsumer<WorkingGroup, PlanDraft> save) {
        this.save = save;
        setHeaderTitle(getTranslation(titleKey));
        addClassName("tri-dialog");
        workingGroup.setLabel(getTranslation("plans.working-group"));
        workingGroup.setItemLabelGenerator(WorkingGroup::title);
        workingGroup.setWidthFull();
        add(asking, workingGroup, fields, guard);
        guard.over(this);
        var saving = new Button(getTranslation(saveKey), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
        addOpenedChangeListener(opened -> fields.focus());
    }

    /** For a new plan in one of these working groups. */
    static PlanDialog opening(
            List<WorkingGroup> groups,
            Function<WorkingGroup, List<Organization>> parties,
            BiConsumer<WorkingGroup, PlanDraft> save) {
        var dialog = new PlanDialog("plans.new", "plans.open", save);
        dialog.workingGroup.setItems(groups);
        dialog.workingGroup.addValueChangeListener(chosen -> dialog.fields.offer(parties.apply(chosen.getValue())));
        dialog.workingGroup.setValue(groups.getFirst());
        return dialog;
    }

    /** For a plan that begins with a template: two years from today on, under its title. */
    static PlanDialog beginning(
            List<WorkingGroup> groups,
            String title,
            LocalDate today,
            Function<WorkingGroup, List<Organization>> parties,
            BiConsumer<WorkingGroup, PlanDraft> save) {
        var dialog = opening(groups, parties, save);
        dialog.setHeaderTitle(dialog.getTranslation("plans.templates.begin"));
        dialog.fields.beginning(title, today);
        return dialog;
    }

    /** For a plan that is there; when another one saves first, it looks at what stands now. */
    static PlanDialog changing(
            Board board, List<Organization> parties, Supplier<Board> now, BiConsumer<Board, PlanDraft> save) {
        var dialog = new PlanDialog("plans.change", "platform.save", (group, draft) -> {});
        dialog.workingGroup.setItems(board.plan().workingGroup());
        dialog.workingGroup.setValue(board.plan().workingGroup());
        dialog.workingGroup.setVisible(false);
        dialog.fields.offer(parties);
        dialog.fields.fill(board.draft(), parties);
        dialog.seen(board, parties, now, save);
        return dialog;
    }

    private void seen(Board board, List<Organization> parties, Supplier<Board> now, BiConsumer<Board, PlanDraft> save) {
        this.save = (group, draft) -> save.accept(board, draft);
        refused = refusal -> {
            if (!Meanwhile.explains(refusal)) {
                asking.refused(refusal);
                return;
            }
            var newest = now.get();
            var theirs = new PlanFields(new Asking());
            theirs.offer(parties);
            theirs.fill(newest.draft(), parties);
            asking.refused(refusal, new Meanwhile(theirs, fields, () -> {
                seen(newest, parties, now, save);
                save();
            }));
        };
    }

    private void save() {
        fields.draft().ifPresent(draft -> {
            try {
                guard.keep(() -> save.accept(workingGroup.getValue(), draft));
                close();
            } catch (Refusal refusal) {
                refused.accept(refusal);
            }
        });
    }
}
