package org.trialogue.plans.ui;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Numerals;
import org.trialogue.plans.Shares;
import org.trialogue.platform.ui.Asking;

/** How much each of those answers for who lead a commitment or share in it: a field for each, which may stay empty. */
final class ShareFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<OrganizationId, TextField> fields = new LinkedHashMap<>();
    private final FormLayout layout = new FormLayout();
    private final transient Runnable typed;
    private transient Shares drafted = Shares.NONE;

    ShareFields(Runnable typed) {
        this.typed = typed;
        addClassName("tri-shares");
        var help = new Span(getTranslation("plans.commitment.shares.help"));
        help.addClassName("tri-quiet");
        add(help, layout);
        setVisible(false);
    }

    /** Asks for the shares of these; what was typed of those who stay does, too. One who leads alone is asked only where a share of it was said. */
    void offer(List<Organization> parties) {
        var before = new HashMap<>(fields);
        fields.clear();
        layout.removeAll();
        if (parties.size() > 1 || parties.stream().anyMatch(party -> drafted.of(party.id()) != null))
            parties.forEach(party -> fields.put(
                    party.id(), Optional.ofNullable(before.get(party.id())).orElseGet(() -> field(party))));
        fields.values().forEach(layout::add);
        setVisible(!fields.isEmpty());
    }

    /** Begins with what was said so far. */
    void begin(Shares shares) {
        drafted = shares;
    }

    /** What was typed; empty where a rule says no. */
    Optional<Shares> shares(Asking asking) {
        if (fields.isEmpty()) return Optional.of(Shares.NONE);
        var percent = new HashMap<OrganizationId, BigDecimal>();
        fields.forEach((party, field) -> {
            var share = asking.of(field, () -> {
                var read = Shares.read(field.getValue());
                return read == null ? Shares.NONE : new Shares(Map.of(party, read));
            });
            if (share != null) percent.putAll(share.percent());
        });
        if (!asking.clear()) return Optional.empty();
        var first = fields.values().iterator().next();
        return Optional.ofNullable(asking.of(first, () -> new Shares(percent)));
    }

    private TextField field(Organization party) {
        var field = Fields.number(getTranslation("plans.commitment.share.of", party.name()));
        field.setSuffixComponent(new Span("%"));
        Fields.manual(field);
        var share = drafted.of(party.id());
        if (share != null) field.setValue(Numerals.write(share, getLocale()));
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient()) typed.run();
        });
        return field;
    }
}
