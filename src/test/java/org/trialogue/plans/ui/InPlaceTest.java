package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Aspect;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Difference;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.ManyChange;
import org.trialogue.plans.ManyChoice;
import org.trialogue.plans.ManyPreview;
import org.trialogue.plans.Period;
import org.trialogue.plans.PeriodChoices;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Reason;
import org.trialogue.plans.Rights;
import org.trialogue.plans.Shares;
import org.trialogue.plans.Standing;
import org.trialogue.plans.Tally;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.standards.Articles;

/** What is changed in its place is saved field by field and can be undone; several lines of a list are chosen. Without a portal, texts are their keys. */
class InPlaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Organization MINISTRY =
            new Organization(new OrganizationId(UUID.randomUUID()), "Ministry", Affiliation.GOVERNMENT, "SN");
    private static final Organization UNION =
            new Organization(new OrganizationId(UUID.randomUUID()), "Union", Affiliation.WORKERS, "SN");
    private static final CommitmentId ID = CommitmentId.fresh();

    private final List<CommitmentDraft> saved = new ArrayList<>();
    private final List<ManyChoice> chosen = new ArrayList<>();
    private CommitmentPage stands = page("Inspect agencies.", 0);

    /** Saves like the portal does: over the edition that was read alone. */
    private final QuickEdit.Desk desk = new QuickEdit.Desk() {

        @Override
        public CommitmentPage save(CommitmentPage seen, CommitmentDraft draft) {
            if (seen.edition() != stands.edition()) throw new Refusal("plans.refused.changed-meanwhile");
            saved.add(draft);
            stands = page(draft, seen.edition() + 1);
            return stands;
        }

        @Override
        public CommitmentPage now(CommitmentPage seen) {
            return stands;
        }
    };

    @Test
    void each_field_is_saved_when_it_is_left_and_that_can_be_undone() {
        var edit = edit();
        field(edit, TextArea.class, "plans.commitment.sentence").setValue("Inspect half of them.");
        assertThat(saved).extracting(CommitmentDraft::sentence).containsExactly("Inspect half of them.");
        field(edit, DatePicker.class, "plans.commitment.due").setValue(TODAY.plusMonths(5));
        assertThat(saved.getLast().period().until()).isEqualTo(TODAY.plusMonths(5));
        assertThat(saved.getLast().sentence()).isEqualTo("Inspect half of them.");
        press(edit, "plans.inline.undo");
        assertThat(saved).hasSize(3);
        assertThat(saved.getLast()).isEqualTo(saved.getFirst());
        assertThat(field(edit, DatePicker.class, "plans.commitment.due").getValue())
                .isEqualTo(TODAY.plusMonths(2));
    }

    @Test
    void what_a_rule_says_no_to_is_said_under_its_field_and_not_saved() {
        var edit = edit();
        var sentence = field(edit, TextArea.class, "plans.commitment.sentence");
        sentence.setValue("  ");
        assertThat(sentence.isInvalid()).isTrue();
        var due = field(edit, DatePicker.class, "plans.commitment.due");
        due.setValue(null);
        assertThat(due.isInvalid()).isTrue();
        assertThat(saved).isEmpty();
    }

    @Test
    void of_two_who_save_the_second_sees_what_the_first_saved_and_takes_it_or_saves_over_it() {
        var edit = edit();
        stands = page("Inspect all of them.", 1);
        var sentence = field(edit, TextArea.class, "plans.commitment.sentence");
        sentence.setValue("Inspect none.");
        assertThat(saved).isEmpty();
        assertThat(words(edit)).contains("plans.meanwhile.theirs");
        press(edit, "plans.inline.theirs");
        assertThat(sentence.getValue()).isEqualTo("Inspect all of them.");
        stands = page("Inspect most of them.", 2);
        sentence.setValue("Inspect none.");
        press(edit, "plans.meanwhile.over");
        assertThat(saved).extracting(CommitmentDraft::sentence).containsExactly("Inspect none.");
    }

    @Test
    void lines_are_chosen_one_by_one_or_all_that_the_list_finds() {
        var question = new ListQuestion("agencies", null);
        var bar = new ManyBar(question, 40, chosen::add);
        var line = stands.line();
        var item = new ListItem();
        bar.choosing(line, item);
        assertThat(button(bar, "plans.many.change").isEnabled()).isFalse();
        press(bar, "plans.many.page");
        press(bar, "plans.many.change");
        press(bar, "plans.many.found");
        press(bar, "plans.many.change");
        assertThat(chosen).containsExactly(new ManyChoice.These(Set.of(line.id())), new ManyChoice.Found(question));
        assertThat(field(item, Checkbox.class, null).getValue()).isTrue();
        press(bar, "plans.many.none");
        assertThat(button(bar, "plans.many.change").isEnabled()).isFalse();
    }

    @Test
    void each_way_of_changing_several_has_its_own_fields_and_says_what_is_missing_in_them() {
        var asking = new Asking();
        var fields = new ManyFields(asking, List.of(MINISTRY, UNION), new NoStandards(), () -> {});
        var days = field(fields, IntegerField.class, "plans.many.days");
        assertThat(fields.change()).isNull();
        assertThat(days.isInvalid()).isTrue();
        asking.again();
        days.setValue(0);
        assertThat(fields.change()).as("by no day").isNull();
        asking.again();
        days.setValue(-9);
        assertThat(fields.change()).isEqualTo(new ManyChange.Shifted(-9, false));
        fields.show(ManyFields.Way.LEAD);
        assertThat(days.isVisible()).isFalse();
        assertThat(fields.change()).isNull();
        asking.again();
        lead(fields).setValue(UNION);
        assertThat(fields.change()).isEqualTo(new ManyChange.Led(UNION.id()));
        fields.show(ManyFields.Way.OUT);
        assertThat(fields.change()).isNull();
        asking.again();
        field(fields, TextArea.class, "plans.reason").setValue("Done without.");
        assertThat(fields.change()).isEqualTo(new ManyChange.Out(new Reason("Done without.")));
        fields.show(ManyFields.Way.ASK);
        assertThat(fields.change()).isEqualTo(new ManyChange.Asked());
    }

    @Test
    void what_changing_several_comes_to_is_told_with_what_is_refused_and_why() {
        var later = new Difference(Aspect.DUE, new Difference.Day(TODAY), new Difference.Day(TODAY.plusDays(9)));
        var preview = new ManyPreview(
                List.of(new ManyPreview.Done(ID, "Inspect agencies.", 0, List.of(later))),
                List.of(new ManyPreview.Refused(
                        CommitmentId.fresh(), "Train.", new Refusal("plans.refused.due-after-plan"))),
                Map.of());
        var seen = new ManySeen(preview);
        assertThat(words(seen))
                .contains("plans.many.refused", "Train.", "plans.refused.due-after-plan")
                .contains("plans.many.done-to", "Inspect agencies.", "membership.record.from-to");
        var dialog = dialog(preview);
        assertThat(field(dialog, IntegerField.class, "plans.many.days").isVisible())
                .isTrue();
    }

    @Test
    void of_what_changing_several_comes_to_the_numbers_alone_are_told_and_the_rest_is_read_from_its_heading_on() {
        var dialog = dialog(new ManyPreview(
                List.of(new ManyPreview.Done(ID, "Inspect agencies.", 0, List.of())),
                List.of(new ManyPreview.Refused(
                        CommitmentId.fresh(), "Train.", new Refusal("plans.refused.due-after-plan"))),
                Map.of()));
        var ui = opened();
        ui.add(dialog);
        field(dialog, IntegerField.class, "plans.many.days").setValue(9);
        scripts(ui);
        dialog.look();
        var told = all(dialog)
                .filter(each -> "status".equals(each.getElement().getAttribute("role")))
                .toList();
        assertThat(told)
                .singleElement()
                .satisfies(each -> assertThat(words(each))
                        .contains("plans.many.refused", "plans.many.done-to")
                        .doesNotContain("Inspect agencies.", "Train."));
        assertThat(scripts(ui))
                .containsExactly(
                        field(dialog, ManySeen.class, null).getElement().getNode());
    }

    @Test
    void whoever_closes_the_fields_goes_on_at_the_button_that_opened_them_or_at_the_heading_where_it_is_gone() {
        var button = InlineEditing.button(ID, "Inspect agencies.", pressed -> {});
        var other = InlineEditing.button(CommitmentId.fresh(), "Train.", pressed -> {});
        var shown = new Div(new H2("Commitments"), new UnorderedList(new ListItem(other), new ListItem(button)));
        var ui = opened();
        ui.add(shown);
        InlineEditing.back(shown, ID);
        assertThat(scripts(ui)).containsExactly(button.getElement().getNode());
        button.removeFromParent();
        InlineEditing.back(shown, ID);
        assertThat(scripts(ui)).containsExactly(shown.getElement().getNode());
    }

    /** A window of a browser that nobody else works in. */
    private static UI opened() {
        var ui = new UI();
        ui.getInternals().setSession(new VaadinSession(new VaadinServletService(new VaadinServlet(), null)) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean hasLock() {
                return true;
            }

            @Override
            public void checkHasLock() {
                assertThat(hasLock()).isTrue();
            }
        });
        return ui;
    }

    /** Where the keyboard is taken to, since that was asked last. */
    private static List<StateNode> scripts(UI ui) {
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(each -> each.getInvocation().getExpression().contains(".focus()"))
                .map(PendingJavaScriptInvocation::getOwner)
                .toList();
    }

    private ManyDialog dialog(ManyPreview preview) {
        var acting = stands.rights().acting();
        return new ManyDialog(List.of(MINISTRY), new NoStandards(), acting, new ManyDialog.Desk() {

            @Override
            public ManyPreview look(ManyChange change) {
                return preview;
            }

            @Override
            public void does(ManyChange change, ManyPreview seen) {
                throw new AssertionError("nobody asked");
            }
        });
    }

    @Test
    void the_address_of_a_list_says_what_it_shows_and_what_it_says_wrongly_narrows_nothing() {
        var question = new ListQuestion("pêcheurs & agences", MINISTRY.id());
        var said = ListAddress.parameters(question);
        assertThat(ListAddress.question(said)).isEqualTo(question);
        var plan = PlanId.fresh();
        assertThat(ListAddress.of(plan, question, 1))
                .startsWith(plan.link() + "?words=p%C3%AAcheurs+%26+agences&lead=")
                .endsWith("&page=2");
        assertThat(ListAddress.question(QueryParameters.simple(Map.of("lead", "nonsense"))))
                .isEqualTo(ListQuestion.ALL);
        assertThat(new ListQuestion(" Sécurité  DES pêcheurs ", null).each())
                .containsExactly("Sécurité", "DES", "pêcheurs");
    }

    private QuickEdit edit() {
        return new QuickEdit(stands, List.of(MINISTRY, UNION), desk, () -> {});
    }

    private static CommitmentPage page(String sentence, int edition) {
        var period = new Period(TODAY.minusMonths(2), TODAY.plusMonths(2));
        var draft = new CommitmentDraft(
                sentence,
                MINISTRY.id(),
                Set.of(),
                List.of(),
                Set.of("P029"),
                period,
                List.of(),
                Shares.NONE,
                Articles.NONE);
        return page(draft, edition);
    }

    private static CommitmentPage page(CommitmentDraft draft, int edition) {
        var line = new CommitmentLine(
                ID,
                draft.sentence(),
                Locale.ENGLISH,
                MINISTRY,
                draft.period(),
                null,
                null,
                Standing.OPEN,
                false,
                null,
                null,
                null,
                false,
                List.of(),
                null);
        var group = new WorkingGroup(new WorkingGroupId(UUID.randomUUID()), "Agencies", "", List.of(), null);
        var plan = new PlanLine(
                PlanId.fresh(), "Agencies", PlanState.RUNNING, draft.period(), group, new Tally(1, 0, 0, 0, 0, 0));
        var acting = new Acting(MemberId.fresh(), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        return new CommitmentPage(
                line,
                plan,
                List.of(),
                draft,
                edition,
                0,
                null,
                null,
                PeriodChoices.FREE,
                List.of(),
                new Rights(acting, true, false, null, Set.of(), Set.of()));
    }

    private static Button button(Component root, String text) {
        return all(root)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> each.getText().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static void press(Component root, String text) {
        button(root, text).click();
    }

    @SuppressWarnings("unchecked")
    private static Select<Organization> lead(Component form) {
        return (Select<Organization>) field(form, Select.class, "plans.commitment.lead");
    }

    private static String words(Component root) {
        return all(root).map(each -> each.getElement().getText()).collect(Collectors.joining(" "));
    }

    private static <T extends Component> T field(Component form, Class<T> type, @Nullable String label) {
        return all(form)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(field -> label == null
                        || String.valueOf(field.getElement().getProperty("label"))
                                .contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(InPlaceTest::all));
    }
}
