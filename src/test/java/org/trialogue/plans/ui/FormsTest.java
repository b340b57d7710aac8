package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Gauge;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Rights;
import org.trialogue.plans.Standing;
import org.trialogue.plans.Tally;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** What the forms do with what is typed: say what is wrong where it is wrong, and lose nothing. Without a portal, texts are their keys. */
class FormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Organization MINISTRY =
            new Organization(new OrganizationId(UUID.randomUUID()), "Ministry", Affiliation.GOVERNMENT, "SN");

    private final List<ReportDraft> given = new ArrayList<>();

    @Test
    void everything_that_is_missing_is_said_at_once_under_its_field() {
        var asking = new Asking();
        var fields = new IndicatorFields();
        assertThat(fields.indicator(asking)).isEmpty();
        assertThat(asking.clear()).isFalse();
        assertThat(field(fields, TextField.class, "plans.indicator.name").isInvalid())
                .isTrue();
        assertThat(field(fields, TextField.class, "plans.indicator.baseline").isInvalid())
                .isTrue();
        assertThat(field(fields, DatePicker.class, "plans.indicator.target-on").isInvalid())
                .isTrue();
    }

    @Test
    void an_indicator_comes_out_as_it_went_in() {
        var fields = new IndicatorFields();
        fields.fill(indicator());
        assertThat(fields.indicator(new Asking())).contains(indicator());
    }

    @Test
    void what_is_no_number_is_said_under_the_number_and_stays() {
        var asking = new Asking();
        var fields = new IndicatorFields();
        fields.fill(indicator());
        var target = field(fields, TextField.class, "plans.indicator.target");
        target.setValue("many");
        assertThat(fields.indicator(asking)).isEmpty();
        assertThat(target.isInvalid()).isTrue();
        assertThat(target.getValue()).isEqualTo("many");

        target.setValue("90");
        asking.again();
        assertThat(fields.indicator(asking)).isPresent();
        assertThat(target.isInvalid()).isFalse();
    }

    @Test
    void a_report_is_not_given_before_it_is_whole() {
        var form = report();
        field(form, TextArea.class, "plans.report.narrative").setValue("Twelve agencies were visited.");
        press(form);
        assertThat(given).isEmpty();
        assertThat(claim(form).isInvalid()).isTrue();
        assertThat(field(form, TextArea.class, "plans.report.narrative").isInvalid())
                .isFalse();
    }

    @Test
    void a_report_that_is_refused_still_stands_in_the_form() {
        var form = report();
        field(form, TextArea.class, "plans.report.narrative").setValue("Twelve agencies were visited.");
        claim(form).setValue(Claim.DONE);
        press(form);
        assertThat(given).hasSize(1);
        assertThat(all(form)
                        .filter(Asking.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .isVisible())
                .isTrue();
        assertThat(field(form, TextArea.class, "plans.report.narrative").getValue())
                .isEqualTo("Twelve agencies were visited.");
        assertThat(claim(form).getValue()).isEqualTo(Claim.DONE);
    }

    private ReportForm report() {
        return new ReportForm(page(), TODAY, DataSize.ofMegabytes(25), (draft, evidence) -> {
            given.add(draft);
            throw new Refusal("plans.refused.reported-meanwhile");
        });
    }

    private static CommitmentPage page() {
        var period = new Period(TODAY.minusMonths(2), TODAY.plusMonths(2));
        var draft = new CommitmentDraft(
                "Inspect agencies.", MINISTRY.id(), Set.of(), List.of(), Set.of("P029"), period, indicator());
        var line = new CommitmentLine(
                CommitmentId.fresh(),
                draft.sentence(),
                MINISTRY,
                period,
                null,
                null,
                Standing.OPEN,
                false,
                new Gauge(indicator(), null));
        var group = new WorkingGroup(new WorkingGroupId(UUID.randomUUID()), "Agencies", "", List.of());
        var plan =
                new PlanLine(PlanId.fresh(), "Agencies", PlanState.RUNNING, period, group, new Tally(1, 0, 0, 0, 0, 0));
        var acting = new Acting(MemberId.fresh(), Affiliation.GOVERNMENT, Capacity.TITULAR);
        return new CommitmentPage(line, plan, List.of(), draft, 1, List.of(), new Rights(acting, false, true, false));
    }

    private static Indicator indicator() {
        return new Indicator(
                new UUID(7, 7),
                "Agencies inspected",
                Measure.PERCENT,
                "",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusMonths(3)),
                new Figure(new BigDecimal(80), TODAY.plusYears(1)));
    }

    private static void press(ReportForm form) {
        all(form)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().contains("plans.report.give"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Claim> claim(ReportForm form) {
        return (RadioButtonGroup<Claim>)
                all(form).filter(RadioButtonGroup.class::isInstance).findFirst().orElseThrow();
    }

    private static <T extends Component> T field(Component form, Class<T> type, String label) {
        return all(form)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(field ->
                        String.valueOf(field.getElement().getProperty("label")).contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(FormsTest::all));
    }
}
