package org.trialogue.plans.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Period;
import org.trialogue.plans.Years;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;

/**
 * The sentence, the lead party and the days of a commitment, in the place where they stand. Each field is saved as soon as it is left, and that can be
 * undone. Of two who save, the second sees what the first saved, and takes it or saves over it. Escape closes.
 */
final class QuickEdit extends Div {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea sentence = new TextArea(getTranslation("plans.commitment.sentence"));
    private final Select<Organization> lead = new Select<>();
    private final DayField start = new DayField(getTranslation("plans.commitment.start"));
    private final DayField due = new DayField(getTranslation("plans.commitment.due"));
    private final Div said = new Div();
    private final transient List<Organization> parties;
    private final transient Desk desk;
    private transient CommitmentPage seen;
    private boolean filling;

    /** What saves. */
    interface Desk {

        /**
         * Saves, and says how it stands then.
         *
         * @throws Refusal when a rule says no, or another one saved meanwhile
         */
        CommitmentPage save(CommitmentPage seen, CommitmentDraft draft);

        /** How it stands now. */
        CommitmentPage now(CommitmentPage seen);
    }

    QuickEdit(CommitmentPage page, List<Organization> parties, Desk desk, Runnable closed) {
        this.parties = List.copyOf(parties);
        this.desk = desk;
        this.seen = page;
        addClassName("tri-quick-edit");
        getElement()
                .setAttribute("role", "group")
                .setAttribute(
                        "aria-label",
                        getTranslation("plans.inline.of", page.line().sentence()));
        said.getElement().setAttribute("role", "status");
        said.addClassName("tri-facts");
        fields();
        fill();
        rules();
        var close = new Button(getTranslation("plans.inline.close"), pressed -> closed.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var what = new Paragraph(getTranslation("plans.inline.what"));
        what.addClassName("tri-quiet");
        add(asking, what, new FormLayout(sentence, lead, start, due), said, close);
        Shortcuts.addShortcutListener(this, closed::run, Key.ESCAPE).listenOn(this);
    }

    void focus() {
        sentence.focus();
    }

    private void fields() {
        Fields.manual(sentence, lead, start, due);
        sentence.setMaxLength(CommitmentDraft.LONGEST_SENTENCE);
        sentence.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        lead.setLabel(getTranslation("plans.commitment.lead"));
        lead.setItems(parties);
        lead.setItemLabelGenerator(party -> party.affiliation().mark() + " " + party.name());
        saving(sentence, (draft, words) -> draft.saying(words));
        saving(lead, (draft, party) -> draft.ledBy(party.id()));
        saving(
                start,
                (draft, day) -> draft.within(new Period(day, draft.period().until())));
        saving(due, (draft, day) -> draft.within(new Period(draft.period().from(), day)));
    }

    private void rules() {
        asking.under(sentence, "plans.refused.sentence-missing", "plans.refused.sentence-long");
        asking.under(
                lead,
                "plans.refused.lead-left",
                "plans.refused.lead-no-party",
                "plans.refused.lead-reported",
                "plans.refused.lead-twice",
                "plans.refused.secretariat-leads");
        asking.under(due, "plans.refused.due-past", "plans.refused.due-after-plan");
    }

    private <V, F extends HasValue<?, V> & HasValidationProperties> void saving(
            F field, BiFunction<CommitmentDraft, V, CommitmentDraft> how) {
        field.addValueChangeListener(changed -> {
            if (!filling) keep(field, how);
        });
    }

    private <V, F extends HasValue<?, V> & HasValidationProperties> void keep(
            F field, BiFunction<CommitmentDraft, V, CommitmentDraft> how) {
        asking.again();
        said.removeAll();
        if (field != sentence && field.isEmpty()) {
            asking.filled(field, field == lead ? "plans.refused.lead-missing" : "plans.refused.date-missing");
            return;
        }
        var value = field.getValue();
        if (value instanceof LocalDate day && asking.of(field, () -> Years.checked(day)) == null) return;
        var before = seen.draft();
        var draft = asking.of(field, () -> how.apply(before, value));
        if (draft == null || draft.equals(before)) return;
        try {
            seen = desk.save(seen, draft);
            kept(before);
        } catch (Refusal refusal) {
            if (Meanwhile.explains(refusal)) meanwhile(refusal, field, how);
            else asking.refused(refusal);
        }
    }

    private void kept(CommitmentDraft before) {
        var undo = new Button(getTranslation("plans.inline.undo"), pressed -> undo(before));
        undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        said.add(new Span(getTranslation("plans.inline.kept", seen.draft().sentence())), undo);
    }

    private void undo(CommitmentDraft before) {
        asking.again();
        said.removeAll();
        try {
            seen = desk.save(seen, before);
            fill();
            said.add(new Span(getTranslation("plans.inline.undone", seen.draft().sentence())));
            focus();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    /** What another one saved, beside what stands here; the own value of this one field over it, or theirs. */
    private <V, F extends HasValue<?, V> & HasValidationProperties> void meanwhile(
            Refusal refusal, F field, BiFunction<CommitmentDraft, V, CommitmentDraft> how) {
        var now = desk.now(seen);
        var theirs = new QuickEdit(now, parties, desk, () -> {});
        var both = new Meanwhile(theirs, this, () -> {
            seen = now;
            keep(field, how);
            if (asking.clear()) fill();
        });
        both.add(new Button(getTranslation("plans.inline.theirs"), pressed -> {
            seen = now;
            asking.again();
            fill();
        }));
        asking.refused(refusal, both);
    }

    private void fill() {
        filling = true;
        var draft = seen.draft();
        sentence.setValue(draft.sentence());
        parties.stream()
                .filter(party -> party.id().equals(draft.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        start.setValue(draft.period().from());
        due.setValue(draft.period().until());
        filling = false;
    }
}
