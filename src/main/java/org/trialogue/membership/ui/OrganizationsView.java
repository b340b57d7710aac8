package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.application.Registry;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;

/** The registry of organizations, page by page; the address says which. */
@Route(OrganizationAddress.ROUTE)
@RolesAllowed("SECRETARIAT")
@Menu(order = 5, title = "membership.organizations.menu", icon = "vaadin:institution")
class OrganizationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient SignedIn signedIn;
    private final transient Registry registry;

    OrganizationsView(SignedIn signedIn, Registry registry) {
        this.signedIn = signedIn;
        this.registry = registry;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = entering.getLocation().getQueryParameters();
        var search = OrganizationAddress.read(address);
        cleared();
        titled(getTranslation("membership.organizations"));
        acts(
                opener(),
                new Anchor(OrganizationAddress.ROUTE + "/import", getTranslation("membership.import")),
                new Anchor(FormerMembersView.ROUTE, getTranslation("membership.former")));
        add(new OrganizationFilters(search, registry.countries(signedIn.id()), this::look));
        list(search, address);
    }

    private void list(OrganizationSearch search, QueryParameters address) {
        var count = registry.count(search, signedIn.id());
        var last = Paging.last(count, PAGE);
        var page = Paging.asked(address, "page", last);
        var found = new Span(getTranslation("membership.organizations.found", count));
        found.addClassName("tri-quiet");
        found.getElement().setAttribute("role", "status");
        add(found);
        if (count == 0) {
            var none = search.equals(OrganizationSearch.ALL)
                    ? "membership.organizations.none"
                    : "membership.organizations.no-match";
            add(new EmptyPlace(getTranslation(none)));
            return;
        }
        var rows = new Div();
        rows.addClassName("tri-rows");
        registry.find(search, getLocale(), page * PAGE, PAGE, signedIn.id())
                .forEach(line -> rows.add(new OrganizationRow(line)));
        add(rows, new Paging(page, last, number -> OrganizationAddress.of(search, number)));
    }

    private Button opener() {
        var open = new Button(
                getTranslation("membership.register"),
                click -> new OrganizationDialog("membership.register", profile -> {
                            var made = registry.register(profile, signedIn.id());
                            getUI().ifPresent(ui -> ui.navigate(OrganizationAddress.ROUTE + "/" + made));
                        })
                        .open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private void look(OrganizationSearch search) {
        getUI().ifPresent(ui -> ui.navigate(OrganizationAddress.ROUTE, OrganizationAddress.parameters(search)));
    }
}
