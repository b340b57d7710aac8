package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Organization;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.Monitoring;
import org.trialogue.plans.application.PartnersOutside;
import org.trialogue.platform.ui.Say;

/** What stands on a commitment's page of the partners that look after it, and the way to name them. */
@Component
class MonitorDesk {

    private final Monitoring monitoring;
    private final PartnersOutside outside;

    MonitorDesk(Monitoring monitoring, PartnersOutside outside) {
        this.monitoring = monitoring;
        this.outside = outside;
    }

    /** Which partners are named in vain, for who can change that; empty where there are none. */
    Optional<OutsideNote> outside(CommitmentPage page) {
        return page.rights().change() ? OutsideNote.of(outside.of(page.line().id())) : Optional.empty();
    }

    /** The partners; empty where there are none and the viewer names none. */
    Optional<com.vaadin.flow.component.Component> of(CommitmentPage page, Runnable again) {
        var named = monitoring.of(page.line().id(), page.rights().acting().member());
        if (named.isEmpty() && !page.rights().change()) return Optional.empty();
        var part = new Div();
        part.addClassName("tri-belongings");
        var parties = new Div();
        parties.addClassName("tri-parties");
        named.forEach(partner -> parties.add(new PartyName(partner)));
        if (!named.isEmpty()) part.add(parties);
        if (page.rights().change()) part.add(naming(page, named, again));
        return Optional.of(part);
    }

    private Button naming(CommitmentPage page, List<Organization> named, Runnable again) {
        var button = new Button();
        button.setText(button.getTranslation("plans.monitors.change"));
        var by = page.rights().acting();
        var id = page.line().id();
        var seen = named.stream().map(Organization::id).collect(Collectors.toSet());
        button.addClickListener(pressed -> new MonitorsDialog(named, monitoring.possible(id, by.member()), chosen -> {
                    monitoring.name(id, chosen, seen, by);
                    Say.done("plans.monitors.kept");
                    again.run();
                })
                .open());
        return button;
    }
}
