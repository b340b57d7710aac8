package org.trialogue.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
import org.trialogue.plans.Steps;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.LeaveGuard;

/** Moves the steps of a commitment by days and weeks, with buttons or the arrow keys; each move is announced. What was reached does not move. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    private final Asking asking = new Asking();
    private final LeaveGuard guard = new LeaveGuard();
    private final Span said = new Span();
    private final Period within;
    private final transient List<Milestone> seen;
    private final List<Row> rows = new ArrayList<>();
    private final transient BiConsumer<List<MilestoneDraft>, List<Milestone>> write;

    /**
     * A form with the steps that are there.
     *
     * @param write keeps the first list where the second one is there
     */
    MoveDialog(Steps steps, BiConsumer<List<MilestoneDraft>, List<Milestone>> write) {
        this.within = steps.within();
        this.seen = steps.milestones();
        this.write = write;
        setHeaderTitle(getTranslation("plans.timeline.move"));
        addClassName("tri-dialog");
        setWidth("min(720px, 96vw)");
        said.getElement().setAttribute("role", "status");
        guard.over(this);
        add(asking, new Paragraph(getTranslation("plans.timeline.move.how", day(within.from()), day(within.until()))));
        for (var milestone : seen) {
            var row = new Row(milestone);
            rows.add(row);
            add(row);
        }
        add(said, guard);
        var saving = new Button(getTranslation("platform.save"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
    }

    /** A step with its day, and the ways to move it. */
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final transient Milestone milestone;
        private final Span day = new Span();
        private LocalDate dueOn;

        private Row(Milestone milestone) {
            this.milestone = milestone;
            this.dueOn = milestone.dueOn();
            addClassName("tri-move-row");
            getElement().setAttribute("role", "group").setAttribute("aria-label", milestone.title());
            day.setText(day(dueOn));
            add(new Span(milestone.title()), day);
            if (milestone.reachedOn() != null) {
                add(new Span(getTranslation("plans.timeline.move.reached")));
                return;
            }
            var deeds = new Div(
                    deed("« 7", "plans.timeline.move.week-before", -WEEK),
                    deed("‹ 1", "plans.timeline.move.day-before", -1),
                    deed("1 ›", "plans.timeline.move.day-after", 1),
                    deed("7 »", "plans.timeline.move.week-after", WEEK));
            deeds.addClassName("tri-milestone-deeds");
            add(deeds);
            key(Key.ARROW_LEFT, -1);
            key(Key.ARROW_RIGHT, 1);
        }

        private Button deed(String sign, String key, int days) {
            var button = new Button(sign, pressed -> move(days));
            button.setAriaLabel(getTranslation(key, milestone.title()));
            button.setTooltipText(getTranslation(key, milestone.title()));
            return button;
        }

        /** By a day, and with the shift key by a week. */
        private void key(Key key, int days) {
            Shortcuts.addShortcutListener(this, () -> move(days), key).listenOn(this);
            Shortcuts.addShortcutListener(this, () -> move(days * WEEK), key, KeyModifier.SHIFT)
                    .listenOn(this);
        }

        private void move(int days) {
            var to = dueOn.plusDays(days);
            if (to.isBefore(within.from()) || to.isAfter(within.until())) {
                said.setText(getTranslation("plans.refused.milestone-outside"));
                return;
            }
            guard.typed();
            dueOn = to;
            day.setText(day(to));
            said.setText(getTranslation("plans.timeline.move.moved", milestone.title(), day(to)));
        }

        private MilestoneDraft draft() {
            return new MilestoneDraft(milestone.id(), milestone.title(), dueOn);
        }
    }

    private String day(LocalDate day) {
        return Days.day(day, getLocale());
    }

    void save() {
        asking.again();
        try {
            guard.keep(() -> write.accept(rows.stream().map(Row::draft).toList(), seen));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
