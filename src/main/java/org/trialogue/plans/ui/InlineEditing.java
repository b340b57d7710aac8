package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Focus;
import org.trialogue.platform.ui.Say;

/** Where a secretary changes what is most often changed in a commitment, in the place where it stands. */
@org.springframework.stereotype.Component
class InlineEditing {

    private final Planning planning;
    private final PlanReading reading;

    InlineEditing(Planning planning, PlanReading reading) {
        this.planning = planning;
        this.reading = reading;
    }

    /** The button that opens the fields of a commitment; to those who listen it says of which. */
    static Button button(CommitmentId id, String sentence, Consumer<Button> open) {
        var button = new Button();
        button.setId(mark(id));
        button.setText(button.getTranslation("plans.inline"));
        button.setAriaLabel(button.getTranslation("plans.inline.of", sentence));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClickListener(pressed -> open.accept(button));
        return button;
    }

    /** Once the fields were closed, and what is shown was built anew: takes the keyboard to the button that opened them, or else to the heading. */
    static void back(Component shown, CommitmentId id) {
        all(shown)
                .filter(each -> each.getId().filter(mark(id)::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(Focus::on, () -> Focus.onHeading(shown));
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(InlineEditing::all));
    }

    private static String mark(CommitmentId id) {
        return "change-" + id;
    }

    /** Opens the fields in a place; where the viewer may not change it now, says so. */
    void open(HasComponents place, CommitmentId id, MemberId viewer, Runnable closed) {
        try {
            var fields = fields(id, viewer, closed);
            place.removeAll();
            place.add(fields);
            fields.focus();
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }

    /**
     * The fields of a commitment as it stands now.
     *
     * @throws Refusal when the viewer may not change it now
     */
    private QuickEdit fields(CommitmentId id, MemberId viewer, Runnable closed) {
        var page = now(id, viewer);
        return new QuickEdit(page, reading.parties(page.plan().id()), new Desk(viewer), closed);
    }

    private CommitmentPage now(CommitmentId id, MemberId viewer) {
        return reading.commitment(id, viewer)
                .filter(found -> found.rights().change())
                .orElseThrow(() -> new Refusal("plans.refused.secretary-only"));
    }

    private final class Desk implements QuickEdit.Desk {

        private final MemberId viewer;

        Desk(MemberId viewer) {
            this.viewer = viewer;
        }

        @Override
        public CommitmentPage save(CommitmentPage seen, CommitmentDraft draft) {
            planning.change(
                    seen.line().id(), draft, seen.edition(), seen.rights().acting());
            return now(seen);
        }

        @Override
        public CommitmentPage now(CommitmentPage seen) {
            return InlineEditing.this.now(seen.line().id(), viewer);
        }
    }
}
