package org.trialogue.membership.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.InYourName;
import org.trialogue.membership.application.InYourName.Shelf;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Keys;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.Say;

/** What deputies did in the reader's name, to be confirmed or objected to; what the reader did for others; and, for who runs the working group, objections. */
@Route("workspaces/:workingGroup/on-behalf")
@PermitAll
@StyleSheet("look/rooms.css")
class OnBehalfView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient SignedIn signedIn;
    private final transient Membership membership;
    private final transient InYourName done;

    OnBehalfView(SignedIn signedIn, Membership membership, InYourName done) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.done = done;
    }

    static String path(WorkingGroupId group) {
        return "workspaces/" + group + "/on-behalf";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = new WorkingGroupId(Keys.of(entering, "workingGroup"));
        if (done.shelves(id, signedIn.id()).isEmpty()) throw new NotFoundException();
        show(
                membership.workingGroup(id).orElseThrow(NotFoundException::new),
                entering.getLocation().getQueryParameters());
    }

    private void show(WorkingGroup group, QueryParameters address) {
        cleared();
        under(getTranslation("membership.workspaces"), "workspaces");
        var about = getTranslation("membership.on-behalf.about");
        var sits = membership.actingIn(signedIn.id(), group.id()).isPresent();
        if (sits) under(group.title(), "workspaces/" + group.id());
        titled(getTranslation("membership.on-behalf"));
        led(sits ? about : group.title() + " · " + about);
        var shelf = asked(group.id(), address);
        add(shelves(group.id(), shelf));
        var last = Paging.last(done.count(group.id(), shelf, signedIn.id()), PAGE);
        var page = Paging.asked(address, "page", last);
        var lines = done.list(group.id(), shelf, page, PAGE, signedIn.id());
        if (lines.isEmpty()) {
            add(new EmptyPlace(getTranslation("membership.on-behalf.none." + key(shelf))));
            return;
        }
        var rows = new Div();
        rows.addClassName("tri-rows");
        Runnable after = () -> show(group, address);
        lines.forEach(line -> rows.add(new OnBehalfRow(line, one -> confirm(one, after), one -> object(one, after))));
        var start = path(group.id()) + "?shelf=" + key(shelf) + "&page=";
        add(rows, new Paging(page, last, number -> start + (number + 1)));
    }

    private Nav shelves(WorkingGroupId group, Shelf shown) {
        var tabs = new Nav();
        tabs.addClassName("tri-room-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("membership.on-behalf"));
        for (var shelf : done.shelves(group, signedIn.id())) {
            var link = new Anchor(
                    path(group) + "?shelf=" + key(shelf), getTranslation("membership.on-behalf.shelf." + key(shelf)));
            if (shelf == shown) link.getElement().setAttribute("aria-current", "page");
            tabs.add(link);
        }
        return tabs;
    }

    private Shelf asked(WorkingGroupId group, QueryParameters address) {
        var asked = address.getSingleParameter("shelf").orElse("");
        return done.shelves(group, signedIn.id()).stream()
                .filter(shelf -> key(shelf).equals(asked))
                .findFirst()
                .orElse(Shelf.IN_YOUR_NAME);
    }

    private void confirm(OnBehalfLine line, Runnable after) {
        try {
            done.confirm(line.id(), signedIn.id());
            Say.done("membership.on-behalf.confirmed.done");
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        after.run();
    }

    private void object(OnBehalfLine line, Runnable after) {
        new ObjectionDialog(line, why -> {
                    done.object(line.id(), why, signedIn.id());
                    Say.done("membership.on-behalf.objected.done");
                    after.run();
                })
                .open();
    }

    private static String key(Shelf shelf) {
        return shelf.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
