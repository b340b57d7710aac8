package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Stream;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Checking;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.Deputizing;
import org.trialogue.membership.application.Nominating;
import org.trialogue.membership.application.NominationReading;
import org.trialogue.membership.application.Registry;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.YouAct;

/** Who is nominated for a working group, and how far each has come: all for its secretaries, otherwise those of the own organization. */
@Route("workspaces/:workingGroup/nominations")
@PermitAll
class NominationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient Nominating nominating;
    private final transient NominationReading reading;
    private final transient NominationDesk desk;

    NominationsView(
            SignedIn signedIn,
            Membership membership,
            Convening convening,
            Nominating nominating,
            NominationReading reading,
            Checking checking,
            Registry registry,
            Deputizing deputizing,
            Proof proof) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.nominating = nominating;
        this.reading = reading;
        this.desk =
                new NominationDesk(signedIn, membership, convening, nominating, checking, registry, deputizing, proof);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new WorkingGroupId(Keys.of(entering, "workingGroup"));
        if (!nominating.mayNominate(id, signedIn.id())) throw new NotFoundException();
        var acting = membership.actingIn(signedIn.id(), id).orElseThrow(NotFoundException::new);
        show(
                membership.workingGroup(id).orElseThrow(NotFoundException::new),
                acting,
                entering.getLocation().getQueryParameters());
    }

    private void show(WorkingGroup group, Acting acting, QueryParameters address) {
        var shown = Stages.asked(address);
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        under(group.title(), "workspaces/" + group.id());
        titled(getTranslation("membership.nominations"));
        led(getTranslation(acting.forSecretariat() ? "membership.nominations.all" : "membership.nominations.own"));
        acts(opener(group, () -> show(group, acting, address)));
        var filters = new Div(choice(group, shown));
        filters.addClassName("tri-filters");
        add(new YouAct(acting), filters);
        list(group, acting, shown, address);
    }

    private void list(WorkingGroup group, Acting acting, Stages shown, QueryParameters address) {
        var last = Paging.last(reading.count(group.id(), shown.states(), signedIn.id()), PAGE);
        var page = Paging.asked(address, "page", last);
        var lines = reading.list(group.id(), shown.states(), page, PAGE, signedIn.id());
        if (lines.isEmpty()) {
            add(new EmptyPlace(getTranslation("membership.nominations.none")));
            return;
        }
        var rows = new Div();
        rows.addClassName("tri-rows");
        var deeds = desk.deeds(group, () -> show(group, acting, address));
        lines.forEach(line -> rows.add(new NominationRow(line, acting, deeds)));
        var start = "workspaces/" + group.id() + "/nominations?state=" + shown.key() + "&page=";
        add(rows, new Paging(page, last, number -> start + (number + 1)));
    }

    private Button opener(WorkingGroup group, Runnable after) {
        var open = new Button(getTranslation("membership.nominate"), click -> desk.nominate(group, after));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private Select<Stages> choice(WorkingGroup group, Stages shown) {
        var choice = new Select<Stages>();
        choice.setLabel(getTranslation("membership.nominations.show"));
        choice.setItemLabelGenerator(each -> getTranslation("membership.nominations.show." + each.key()));
        choice.setItems(Stream.of(Stages.values()).toList());
        choice.setValue(shown);
        choice.addValueChangeListener(chosen -> Optional.ofNullable(chosen.getValue())
                .ifPresent(stages -> getUI().ifPresent(ui -> ui.navigate(
                        "workspaces/" + group.id() + "/nominations", QueryParameters.of("state", stages.key())))));
        return choice;
    }
}
