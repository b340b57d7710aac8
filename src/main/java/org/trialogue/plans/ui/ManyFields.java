package org.trialogue.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Organization;
import org.trialogue.plans.ManyChange;
import org.trialogue.plans.Reason;
import org.trialogue.platform.ui.Asking;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/** What is to be done to several commitments, as it is typed: of each way its own fields. */
final class ManyFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Asking asking;
    private final Select<Organization> lead = new Select<>();
    private final IntegerField days = new IntegerField(getTranslation("plans.many.days"));
    private final Checkbox start = new Checkbox(getTranslation("plans.many.start"));
    private final ComboBox<Instrument> standard = new ComboBox<>(getTranslation("plans.filter.standard"));
    private final TextArea reason = new TextArea(getTranslation("plans.reason"));
    private final Paragraph help = new Paragraph();
    private Way way = Way.DAYS;

    /** What can be done. */
    enum Way {
        DAYS,
        LEAD,
        STANDARD,
        ASK,
        OUT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ManyFields(Asking asking, List<Organization> parties, Standards standards, Runnable changed) {
        this.asking = asking;
        addClassName("tri-fields");
        Fields.manual(lead, days, standard, reason);
        lead.setLabel(getTranslation("plans.commitment.lead"));
        lead.setItems(parties);
        lead.setItemLabelGenerator(party -> party.affiliation().mark() + " " + party.name());
        days.setHelperText(getTranslation("plans.many.days.help"));
        days.setStepButtonsVisible(true);
        standard.setItemLabelGenerator(each -> each.code() + " " + each.title(getLocale()));
        standard.setItems(query ->
                standards.find(query.getFilter().orElse(""), getLocale(), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        reason.setMaxLength(Reason.LONGEST);
        lead.addValueChangeListener(typed -> changed.run());
        days.addValueChangeListener(typed -> changed.run());
        start.addValueChangeListener(typed -> changed.run());
        standard.addValueChangeListener(typed -> changed.run());
        reason.addValueChangeListener(typed -> changed.run());
        help.addClassName("tri-quiet");
        add(help, days, start, lead, standard, reason);
        show(way);
    }

    void show(Way chosen) {
        way = chosen;
        help.setText(getTranslation("plans.many.means." + chosen.key()));
        days.setVisible(way == Way.DAYS);
        start.setVisible(way == Way.DAYS);
        lead.setVisible(way == Way.LEAD);
        standard.setVisible(way == Way.STANDARD);
        reason.setVisible(way == Way.OUT);
    }

    /** What is typed; null when something is missing or wrong, which is said then. */
    @Nullable
    ManyChange change() {
        return switch (way) {
            case DAYS -> {
                var by = asking.filled(days, "plans.refused.days-none");
                yield by == null ? null : asking.of(days, () -> new ManyChange.Shifted(by, start.getValue()));
            }
            case LEAD -> {
                var party = asking.filled(lead, "plans.refused.lead-missing");
                yield party == null ? null : new ManyChange.Led(party.id());
            }
            case STANDARD -> {
                var instrument = asking.filled(standard, "plans.refused.standard-missing");
                yield instrument == null ? null : new ManyChange.Serving(instrument.code());
            }
            case ASK -> new ManyChange.Asked();
            case OUT -> asking.of(reason, () -> new ManyChange.Out(new Reason(reason.getValue())));
        };
    }
}
