package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trialogue.membership.FormerMember;
import org.trialogue.membership.application.Erasing;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;
import org.trialogue.platform.ui.ProvingDialog;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** Those who speak in no working group, whom the secretariat may forget when they ask for it. */
@Route(FormerMembersView.ROUTE)
@RolesAllowed("SECRETARIAT")
class FormerMembersView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "former-members";

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int LONGEST = 255;

    private final transient SignedIn signedIn;
    private final transient Erasing erasing;
    private final transient Proof proof;

    FormerMembersView(SignedIn signedIn, Erasing erasing, Proof proof) {
        this.signedIn = signedIn;
        this.erasing = erasing;
        this.proof = proof;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getLocation().getQueryParameters());
    }

    private void show(QueryParameters address) {
        var asked = address.getSingleParameter("q").orElse("").strip();
        var typed = asked.substring(0, Math.min(LONGEST, asked.length()));
        cleared();
        under(getTranslation("membership.organizations"), OrganizationAddress.ROUTE);
        titled(getTranslation("membership.former"));
        led(getTranslation("membership.former.about"));
        add(search(typed));
        var count = erasing.count(typed, signedIn.id());
        var last = Paging.last(count, PAGE);
        var page = Paging.asked(address, "page", last);
        add(found(count));
        if (count == 0) add(new EmptyPlace(getTranslation("membership.former.none")));
        else add(rows(address, typed, page), new Paging(page, last, number -> address(typed, number)));
    }

    private Div rows(QueryParameters address, String typed, int page) {
        var rows = new Div();
        rows.addClassName("tri-rows");
        erasing.list(typed, page * PAGE, PAGE, signedIn.id()).forEach(one -> rows.add(row(one, address)));
        return rows;
    }

    private Div row(FormerMember one, QueryParameters address) {
        var name = new Span(one.name());
        name.addClassName("tri-strong");
        var facts = new Span(facts(one));
        facts.addClassName("tri-quiet");
        var erase = new Button(
                getTranslation("membership.former.erase"),
                click -> ProvingDialog.before(proof.toBegin(Capacity.SECRETARY), () -> ask(one, address)));
        erase.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        erase.setAriaLabel(getTranslation("membership.former.erase.of", one.name()));
        var row = new Div(new Div(name, facts), SideMark.named(one.side()), erase);
        row.addClassName("tri-row");
        return row;
    }

    private String facts(FormerMember one) {
        var facts = new ArrayList<String>();
        if (!one.email().isEmpty()) facts.add(one.email());
        var organization = one.organization();
        if (organization != null) facts.add(organization);
        var until = one.spokeUntil();
        facts.add(
                until == null
                        ? getTranslation("membership.former.never")
                        : getTranslation("membership.former.until", Days.day(until, getLocale())));
        return String.join(" · ", facts);
    }

    private void ask(FormerMember one, QueryParameters address) {
        var question = new ConfirmDialog();
        question.setHeader(getTranslation("membership.former.erase.of", one.name()));
        question.setText(getTranslation("membership.former.erase.text", one.name()));
        question.setCancelable(true);
        question.setCancelText(getTranslation("platform.cancel"));
        question.setConfirmText(getTranslation("membership.former.erase"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> erase(one, address));
        question.open();
    }

    private void erase(FormerMember one, QueryParameters address) {
        try {
            erasing.erase(one.id(), signedIn.id());
            Say.done("membership.former.erased");
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
        show(address);
    }

    private TextField search(String typed) {
        var words = new TextField(getTranslation("membership.former.find"));
        words.setClearButtonVisible(true);
        words.setValue(typed);
        words.addValueChangeListener(changed -> getUI().ifPresent(ui -> ui.navigate(
                ROUTE,
                changed.getValue().isBlank()
                        ? QueryParameters.empty()
                        : new QueryParameters(
                                Map.of("q", List.of(changed.getValue().strip()))))));
        return words;
    }

    private Span found(int count) {
        var found = new Span(getTranslation("membership.former.found", count));
        found.addClassName("tri-quiet");
        found.getElement().setAttribute("role", "status");
        return found;
    }

    private static String address(String typed, int page) {
        var said = new java.util.LinkedHashMap<String, List<String>>();
        if (!typed.isEmpty()) said.put("q", List.of(typed));
        if (page > 0) said.put("page", List.of(Integer.toString(page + 1)));
        return said.isEmpty() ? ROUTE : ROUTE + "?" + new QueryParameters(said).getQueryString();
    }
}
