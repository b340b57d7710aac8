package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.trialogue.membership.OrganizationFile;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.application.Registry;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** All that the registry holds of an organization, and what the secretariat may do to it. */
@Route(OrganizationAddress.ROUTE + "/:organization")
@RolesAllowed("SECRETARIAT")
class OrganizationView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient Registry registry;

    OrganizationView(SignedIn signedIn, Registry registry) {
        this.signedIn = signedIn;
        this.registry = registry;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var asked = new OrganizationId(Keys.of(entering, "organization"));
        var file = registry.file(asked, signedIn.id()).orElseThrow(NotFoundException::new);
        if (file.id().equals(asked)) show(file);
        else entering.forwardTo(OrganizationAddress.ROUTE + "/" + file.id());
    }

    private void show(OrganizationFile file) {
        var names = file.profile().names();
        cleared();
        under(getTranslation("membership.organizations"), OrganizationAddress.ROUTE);
        titled(names.in(getLocale()), names.languageFor(getLocale()));
        acts(changer(file), merger(file));
        add(new OrganizationFacts(file.profile()));
        if (!file.formerNames().isEmpty()) add(part("membership.organization.former", listed(file.formerNames())));
        add(part("membership.organization.people", file.people().isEmpty() ? nobody() : listed(file.people())));
        add(part("membership.organization.history", new OrganizationStory(file.history()), inRecord(file)));
    }

    private Anchor inRecord(OrganizationFile file) {
        return new Anchor("record?subject=" + file.id(), getTranslation("membership.record.same-subject"));
    }

    private Component nobody() {
        var nobody = new Span(getTranslation("membership.organization.people.none"));
        nobody.addClassName("tri-quiet");
        return new Div(nobody);
    }

    private static UnorderedList listed(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private Button changer(OrganizationFile file) {
        return new Button(
                getTranslation("membership.organization.change"),
                click -> new OrganizationDialog("membership.organization.change", profile -> {
                            registry.change(file.id(), profile, signedIn.id());
                            again(file.id());
                            Say.done("membership.organization.changed");
                        })
                        .of(file.profile())
                        .open());
    }

    private Button merger(OrganizationFile file) {
        return new Button(
                getTranslation("membership.organization.merge"),
                click -> new MergeDialog(
                                file,
                                (typed, atMost) -> registry.find(
                                        new OrganizationSearch(
                                                typed, file.profile().affiliation(), null, null),
                                        getLocale(),
                                        0,
                                        atMost,
                                        signedIn.id()),
                                into -> {
                                    registry.merge(file.id(), into.id(), signedIn.id());
                                    getUI().ifPresent(ui -> ui.navigate(OrganizationAddress.ROUTE + "/" + into.id()));
                                    Say.done("membership.organization.merged");
                                })
                        .open());
    }

    private void again(OrganizationId id) {
        registry.file(id, signedIn.id()).ifPresent(this::show);
    }
}
