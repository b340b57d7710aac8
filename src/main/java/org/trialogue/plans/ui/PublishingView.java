package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.function.BiConsumer;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Publication;
import org.trialogue.plans.Reply;
import org.trialogue.plans.application.PlanPublishing;
import org.trialogue.plans.application.PublishingReading;
import org.trialogue.plans.application.PublishingWords;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** What of a plan everybody may see: who agreed to that, where one agrees, and where the secretariat opens the page. */
@Route("plans/:plan/publishing")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class PublishingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient PublishingReading reading;
    private final transient PlanPublishing publishing;
    private final transient PublishingWords words;
    private final transient PlanPages pages;

    PublishingView(
            SignedIn signedIn,
            PublishingReading reading,
            PlanPublishing publishing,
            PublishingWords words,
            PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.publishing = publishing;
        this.words = words;
        this.pages = pages;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/publishing";
    }

    /** A link to what everybody sees, which leads out of the portal's frame. */
    static Anchor everybody(PlanId plan, String word) {
        var link = new Anchor("/" + Publication.address(plan), word);
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Addresses.plan(entering));
    }

    private void show(PlanId id) {
        var found = reading.of(id, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(found.plan().title(), id.link());
        titled(getTranslation("plans.publish"));
        led(getTranslation("plans.publish.lead", Reply.DAYS));
        own(found);
        if (found.acting().forSecretariat()) page(found);
        add(part("plans.publish.state", state(found)));
        add(part("plans.telltale", new TelltaleList(words.of(id, signedIn.id()))));
        add(part("plans.publish.parties", new PublishingTable(found)), pages.mark(this, id));
    }

    private Component[] state(Publication found) {
        var counts = new Paragraph(getTranslation("plans.publish.count", found.shown(), found.commitments()));
        if (found.isPublic())
            return new Component[] {
                new Paragraph(everybody(found.plan().id(), getTranslation("plans.publish.look"))), counts
            };
        var why = found.agreed() ? "plans.publish.closed" : "plans.publish.nobody";
        return new Component[] {new Paragraph(getTranslation(why)), counts};
    }

    private void own(Publication found) {
        var own = found.own();
        if (own == null) return;
        var name = own.organization().name();
        if (own.publishes()) acts(deed(found, "withdraw", name, "withdrawn", publishing::withdraw));
        else acts(primary(deed(found, "agree", name, "agreed", publishing::agree)));
    }

    private void page(Publication found) {
        if (found.opened() != null) acts(deed(found, "close", "", "is-closed", publishing::close));
        else if (found.agreed()) acts(primary(deed(found, "open", "", "is-open", publishing::open)));
    }

    private Button deed(Publication found, String deed, String name, String done, BiConsumer<PlanId, Acting> doing) {
        var id = found.plan().id();
        var word = getTranslation("plans.publish." + deed);
        return new Button(
                word,
                pressed -> new BindingDialog(
                                word,
                                shows(deed) ? new TelltaleList(words.of(id, signedIn.id())) : new Span(),
                                getTranslation("plans.publish." + deed + ".what", name),
                                word,
                                found.acting(),
                                () -> {
                                    doing.accept(id, found.acting());
                                    Say.done("plans.publish." + done);
                                    show(id);
                                })
                        .open());
    }

    /** Whether everybody reads more of the plan after this. */
    private static boolean shows(String deed) {
        return deed.equals("agree") || deed.equals("open");
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
