package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Direction;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Gauge;
import org.trialogue.plans.Hindrance;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.Light;
import org.trialogue.plans.LightSaid;
import org.trialogue.plans.Measure;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Part;
import org.trialogue.plans.Period;
import org.trialogue.plans.PeriodChoices;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanLine;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.Reached;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.Rights;
import org.trialogue.plans.Said;
import org.trialogue.plans.Series;
import org.trialogue.plans.Standing;
import org.trialogue.plans.Steps;
import org.trialogue.plans.Tally;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.standards.Articles;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.ui.InstrumentsField;

/** What the forms do with what is typed: say what is wrong where it is wrong, and lose nothing. Without a portal, texts are their keys. */
class FormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Organization MINISTRY =
            new Organization(new OrganizationId(UUID.randomUUID()), "Ministry", Affiliation.GOVERNMENT, "SN");

    private final List<ReportDraft> given = new ArrayList<>();
    private final List<KeptReport> keptElsewhere = new ArrayList<>();

    private final ReportDesk desk = new ReportDesk() {

        @Override
        public List<KeptReport> kept() {
            return keptElsewhere;
        }

        @Override
        public Instant keep(KeptReport report) {
            if (!keptElsewhere.isEmpty() && report.keptAt() == null) throw new Refusal("plans.refused.kept-elsewhere");
            return Instant.EPOCH;
        }

        @Override
        public void drop(KeptReport kept) {}

        @Override
        public void give(ReportDraft draft, List<Attachment> evidence) {
            given.add(draft);
            throw new Refusal("plans.refused.reported-meanwhile");
        }

        @Override
        public Optional<CommitmentPage> now() {
            return Optional.empty();
        }
    };

    @Test
    void everything_that_is_missing_is_said_at_once_under_its_field() {
        var asking = new Asking();
        var fields = new IndicatorFields(asking);
        assertThat(fields.indicator()).isEmpty();
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
        var fields = new IndicatorFields(new Asking());
        fields.fill(indicator());
        assertThat(fields.indicator()).contains(indicator());
    }

    @Test
    void an_indicator_with_all_that_it_can_say_comes_out_as_it_went_in() {
        var fields = new IndicatorFields(new Asking());
        fields.fill(counted());
        assertThat(fields.indicator()).contains(counted());
        var asking = new Asking();
        var shared = new IndicatorFields(asking);
        shared.fill(counted());
        measure(shared).setValue(Measure.PERCENT);
        assertThat(shared.indicator()).isEmpty();
        assertThat(invalid(shared)).containsExactly("plans.dimension.sex");
    }

    @Test
    void several_indicators_stand_in_a_form_and_each_rule_speaks_under_the_one_that_breaks_it() {
        var asking = new Asking();
        var list = new IndicatorList(asking, () -> {});
        assertThat(list.indicators()).isEmpty();
        assertThat(asking.clear()).as("one is begun and empty").isFalse();
        asking.again();
        list.fill(List.of(counted(), indicator()));
        assertThat(list.indicators()).containsExactly(counted(), indicator());
        field(list, TextField.class, "plans.indicator.unit").setValue("");
        assertThat(list.indicators()).containsExactly(indicator());
        assertThat(invalid(list)).containsExactly("plans.indicator.unit");
        asking.again();
        all(list)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().contains("plans.indicator.out"))
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(list.indicators()).containsExactly(indicator());
    }

    @Test
    void what_is_typed_of_values_and_parts_is_kept_field_by_field_and_read_together() {
        var fields = new ActualFields(List.of(counted(), indicator()), 0);
        var key = counted().id().toString();
        fields.fill(Map.of(key, "12", key + "/SEX/women", "4", key + "/SEX/men", "many"));
        assertThat(fields.typed()).containsEntry(key, "12").containsEntry(key + "/SEX/men", "many");
        var asking = new Asking();
        var values = fields.actuals(asking);
        assertThat(values).containsExactly(Map.entry(counted().id(), new BigDecimal(12)));
        fields.parts(asking, values);
        assertThat(invalid(fields)).containsExactly("men");
        fields.fill(Map.of(key, "12", key + "/SEX/women", "4", key + "/SEX/men", "8"));
        asking.again();
        assertThat(fields.parts(asking, values).get(counted().id()))
                .containsExactly(
                        new Part(Dimension.SEX, "women", new BigDecimal(4)),
                        new Part(Dimension.SEX, "men", new BigDecimal(8)));
        fields.fill(Map.of(key, "", key + "/SEX/women", "4"));
        assertThat(fields.parts(asking, fields.actuals(asking))).isEmpty();
        assertThat(asking.clear()).as("parts of nothing").isFalse();
    }

    @Test
    void the_light_is_a_word_and_a_sign_says_why_and_stands_beside_what_somebody_else_judged() {
        var reached = List.of(new Reached(1, TODAY, new BigDecimal(30), List.of()));
        var said = new LightSaid(
                Light.ON_TRACK,
                "It was counted late.",
                new Said("Sam", Affiliation.SECRETARIAT, Capacity.SECRETARY, Instant.EPOCH));
        var text = words(new LightWhy(new Series(counted(), reached, said), TODAY));
        assertThat(text)
                .contains("plans.light.said", "plans.light.on-track", "plans.light.reckoned", "plans.light.off-track")
                .contains("It was counted late.", "plans.light.why.way", "plans.light.formula");
        assertThat(words(new LightWhy(new Series(counted(), List.of(), null), TODAY)))
                .contains("plans.light.no-data", "plans.light.why.nothing")
                .doesNotContain("plans.light.said");
    }

    @Test
    void milestones_move_by_days_and_weeks_within_the_commitment_and_each_move_is_announced() {
        var within = new Period(TODAY, TODAY.plusDays(9));
        var ahead = new Milestone(new UUID(1, 1), "Write the list", TODAY.plusDays(1), null, null);
        var reached = new Milestone(new UUID(2, 2), "Begin", TODAY, TODAY, "Ada");
        var written = new ArrayList<MilestoneDraft>();
        var steps = new Steps(List.of(reached, ahead), List.of(), List.of(), within, true, false);
        var dialog = new MoveDialog(steps, (drafts, seen) -> written.addAll(drafts));
        press(dialog, "7 »");
        assertThat(said(dialog)).contains("plans.timeline.move.moved");
        press(dialog, "7 »");
        assertThat(said(dialog)).contains("plans.refused.milestone-outside");
        press(dialog, "‹ 1");
        assertThat(all(dialog)
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(button -> button.getText().equals("7 »")))
                .as("what was reached does not move")
                .hasSize(1);
        dialog.save();
        assertThat(written).extracting(MilestoneDraft::dueOn).containsExactly(TODAY, TODAY.plusDays(7));
    }

    private static void press(Component root, String text) {
        all(root)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static String said(Component root) {
        return all(root)
                .filter(each -> "status".equals(each.getElement().getAttribute("role")))
                .map(each -> each.getElement().getText())
                .findFirst()
                .orElseThrow();
    }

    private static String words(Component root) {
        return all(root).map(each -> each.getElement().getText()).collect(Collectors.joining(" "));
    }

    private static Indicator counted() {
        return new Indicator(
                new UUID(8, 8),
                "Workers trained",
                Measure.NUMBER,
                "workers",
                Direction.UP,
                new Figure(new BigDecimal(20), TODAY.minusMonths(3)),
                List.of(
                        new Figure(new BigDecimal(80), TODAY.plusDays(20)),
                        new Figure(new BigDecimal(90), TODAY.plusYears(1))),
                "The register",
                "Counted by hand",
                List.of(Breakdown.read(Dimension.SEX, "", "women; men")));
    }

    @Test
    void what_is_no_number_is_said_under_the_number_and_stays() {
        var asking = new Asking();
        var fields = new IndicatorFields(asking);
        fields.fill(indicator());
        var target = field(fields, TextField.class, "plans.indicator.target");
        target.setValue("many");
        assertThat(fields.indicator()).isEmpty();
        assertThat(target.isInvalid()).isTrue();
        assertThat(target.getValue()).isEqualTo("many");

        target.setValue("90");
        asking.again();
        assertThat(fields.indicator()).isPresent();
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

    @Test
    void each_rule_of_an_indicator_speaks_under_its_own_field() {
        var fields = new IndicatorFields(new Asking());
        fields.fill(indicator());
        var baseline = field(fields, TextField.class, "plans.indicator.baseline");
        baseline.setValue("120");
        assertThat(fields.indicator()).isEmpty();
        assertThat(invalid(fields)).containsExactly("plans.indicator.baseline");

        var unitless = new IndicatorFields(new Asking());
        unitless.fill(indicator());
        measure(unitless).setValue(Measure.NUMBER);
        assertThat(unitless.indicator()).isEmpty();
        assertThat(invalid(unitless)).containsExactly("plans.indicator.unit");

        var backwards = new IndicatorFields(new Asking());
        backwards.fill(indicator());
        field(backwards, DatePicker.class, "plans.indicator.target-on").setValue(TODAY.minusYears(1));
        assertThat(backwards.indicator()).isEmpty();
        assertThat(invalid(backwards)).containsExactly("plans.indicator.target-on");
    }

    @Test
    void a_lead_party_that_shares_with_itself_is_said_under_those_it_is_shared_with() {
        var asking = new Asking();
        var form = commitment(asking);
        form.fill(page().draft(), List.of(MINISTRY), List.of());
        coLeads(form).setValue(Set.of(MINISTRY));
        assertThat(form.draft()).isEmpty();
        assertThat(invalid(form)).containsExactly("plans.commitment.co-leads");
    }

    @Test
    void what_is_refused_on_saving_is_said_under_its_field_too() {
        var asking = new Asking();
        var form = commitment(asking);
        form.fill(page().draft(), List.of(MINISTRY), List.of());
        asking.refused(new Refusal("plans.refused.due-past"));
        asking.refused(new Refusal("plans.refused.lead-left"));
        assertThat(invalid(form)).containsExactly("plans.commitment.lead", "plans.commitment.due");
        assertThat(asking.isVisible()).isFalse();
    }

    @Test
    void a_year_that_cannot_be_meant_is_said_under_its_day() {
        var form = commitment(new Asking());
        form.fill(page().draft(), List.of(MINISTRY), List.of());
        field(form, DatePicker.class, "plans.commitment.start").setValue(TODAY.withYear(206));
        assertThat(form.draft()).isEmpty();
        assertThat(invalid(form)).containsExactly("plans.commitment.start");
    }

    @Test
    void what_another_one_saved_is_shown_where_it_differs() {
        var mine = commitment(new Asking());
        mine.fill(page().draft(), List.of(MINISTRY), List.of());
        var theirs = commitment(new Asking());
        theirs.fill(page().draft(), List.of(MINISTRY), List.of());
        field(theirs, TextArea.class, "plans.commitment.sentence").setValue("Visit agencies.");
        var shown = new Meanwhile(theirs, mine, () -> {}).getElement().getOuterHTML();
        assertThat(shown).contains("plans.commitment.sentence").doesNotContain("plans.commitment.due");
    }

    @Test
    void a_report_is_not_given_while_a_file_is_still_arriving() {
        var form = report();
        field(form, TextArea.class, "plans.report.narrative").setValue("Twelve agencies were visited.");
        claim(form).setValue(Claim.DONE);
        var evidence = all(form)
                .filter(EvidenceField.class::isInstance)
                .map(EvidenceField.class::cast)
                .findFirst()
                .orElseThrow();
        evidence.arriving(1);
        press(form);
        assertThat(given).isEmpty();
        evidence.arriving(0);
        press(form);
        assertThat(given).hasSize(1);
    }

    @Test
    void what_looks_like_a_person_is_pointed_out_and_stops_nobody() {
        var form = report();
        var narrative = field(form, TextArea.class, "plans.report.narrative");
        assertThat(pointedOut(form)).isZero();
        narrative.setValue("Maria Lopez, 14, was found. Call +221 77 123 45 67.");
        assertThat(pointedOut(form)).isEqualTo(2);
        claim(form).setValue(Claim.DONE);
        press(form);
        assertThat(given).hasSize(1);
        narrative.setValue("A child was found.");
        assertThat(pointedOut(form)).isZero();
    }

    private static long pointedOut(ReportForm form) {
        return all(form)
                .filter(TelltaleNote.class::isInstance)
                .flatMap(FormsTest::all)
                .filter(ListItem.class::isInstance)
                .count();
    }

    @Test
    void what_stands_in_the_way_and_links_are_given_with_the_report() {
        var form = report();
        claim(form).setValue(Claim.HELD_UP);
        field(form, TextArea.class, "plans.report.narrative").setValue("Ten were visited.");
        field(form, TextArea.class, "plans.report.obstacles").setValue("No staff.");
        field(form, TextArea.class, "plans.report.help-wanted").setValue("Trainers.");
        var links = field(form, TextArea.class, "plans.report.links");
        links.setValue("the list is with us");
        press(form);
        assertThat(given).isEmpty();
        assertThat(links.isInvalid()).isTrue();
        links.setValue("https://example.org/list The list");
        press(form);
        assertThat(given).singleElement().satisfies(draft -> {
            assertThat(draft.hindrance()).isEqualTo(new Hindrance("No staff.", "Trainers."));
            assertThat(draft.backing().links())
                    .containsExactly(new EvidenceLink("https://example.org/list", "The list"));
        });
    }

    @Test
    void what_was_kept_elsewhere_is_offered_and_then_written_on() {
        var shown = new ArrayList<KeptReport>();
        var note = new KeptNote(desk, shown::add);
        var theirs = new KeptReport(TODAY, null, "There.", TODAY, TODAY, Map.of(), 0, Instant.EPOCH);
        keptElsewhere.add(theirs);
        var mine = new KeptReport(TODAY, null, "Here.", TODAY, TODAY, Map.of(), 0, null);
        note.keep(mine);
        assertThat(shown).isEmpty();
        var offer = all(note)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        assertThat(offer).hasSize(1);
        offer.getFirst().click();
        assertThat(shown).containsExactly(theirs);
        note.keep(mine);
        assertThat(all(note)).noneMatch(Button.class::isInstance);
    }

    @Test
    void articles_are_asked_of_each_instrument_and_what_is_none_is_said_under_it() {
        var convention = new Instrument(
                "C182",
                1,
                Map.of("en", "Convention"),
                "convention",
                "ILO",
                1999,
                null,
                null,
                List.of(),
                List.of(),
                null,
                "ILO",
                false);
        var library = new NoStandards() {
            @Override
            public Optional<Instrument> instrument(String code) {
                return Optional.of(convention);
            }
        };
        var asking = new Asking();
        var instruments = new InstrumentsField("Standards", library, () -> {});
        instruments.fill(List.of("C182"), Articles.parsed("C182 3(a)"));
        assertThat(instruments.articles(asking)).isEqualTo(Articles.parsed("C182 3(a)"));
        var typed = field(instruments, TextField.class, "standards.cited-articles");
        typed.setValue("3(a), many");
        assertThat(instruments.articles(asking)).isNull();
        assertThat(typed.isInvalid()).isTrue();
        typed.setValue("art. 7 (2)");
        instruments.instruments().setValue(Set.of());
        assertThat(instruments.articles(asking)).isEqualTo(Articles.NONE);
        instruments.instruments().setValue(Set.of(convention));
        assertThat(instruments.articles(asking))
                .as("what was typed is still there")
                .isEqualTo(Articles.parsed("C182 7(2)"));
        assertThat(instruments.codes()).containsExactly("C182");
    }

    private static CommitmentForm commitment(Asking asking) {
        return new CommitmentForm("commitment/in/1", asking, List.of(MINISTRY), List.of(), new NoStandards());
    }

    private static List<String> invalid(Component form) {
        return all(form)
                .filter(field -> field instanceof HasValidationProperties asked && asked.isInvalid())
                .map(field -> field.getElement().getProperty("label"))
                .map(label -> label.replaceAll("[!{}]", "").strip())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<Measure> measure(Component form) {
        return (Select<Measure>) field(form, Select.class, "plans.indicator.measure");
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Organization> coLeads(Component form) {
        return (MultiSelectComboBox<Organization>) field(form, MultiSelectComboBox.class, "plans.commitment.co-leads");
    }

    private ReportForm report() {
        return new ReportForm(page(), TODAY, DataSize.ofMegabytes(25), desk);
    }

    private static CommitmentPage page() {
        var period = new Period(TODAY.minusMonths(2), TODAY.plusMonths(2));
        var draft = new CommitmentDraft(
                "Inspect agencies.", MINISTRY.id(), Set.of(), List.of(), Set.of("P029"), period, indicator());
        var line = new CommitmentLine(
                CommitmentId.fresh(),
                draft.sentence(),
                Locale.ENGLISH,
                MINISTRY,
                period,
                null,
                null,
                Standing.OPEN,
                false,
                null,
                null,
                new Gauge(indicator(), null),
                false,
                List.of(),
                Light.NO_DATA);
        var group = new WorkingGroup(new WorkingGroupId(UUID.randomUUID()), "Agencies", "", List.of(), null);
        var plan =
                new PlanLine(PlanId.fresh(), "Agencies", PlanState.RUNNING, period, group, new Tally(1, 0, 0, 0, 0, 0));
        var acting = new Acting(MemberId.fresh(), Affiliation.GOVERNMENT, Capacity.TITULAR);
        return new CommitmentPage(
                line,
                plan,
                List.of(),
                draft,
                1,
                0,
                null,
                null,
                PeriodChoices.FREE,
                List.of(),
                new Rights(acting, false, true, null, Set.of(), Set.of()));
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
