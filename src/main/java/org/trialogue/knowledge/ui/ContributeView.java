package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Tags;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** A member tells a practice, for the first time or anew; it is a draft until it is handed in. */
@Route("contribute")
@StyleSheet("look/practices.css")
@PermitAll
@OnLoss(OnLoss.Answer.STAYS)
class ContributeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Contributing contributing;
    private final transient Practices practices;
    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient SignedIn signedIn;

    ContributeView(
            Contributing contributing, Practices practices, Standards standards, Concepts concepts, SignedIn signedIn) {
        this.contributing = contributing;
        this.practices = practices;
        this.standards = standards;
        this.concepts = concepts;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!contributing.may(signedIn.id())) throw new NotFoundException();
        var asked = entering.getLocation().getQueryParameters().getSingleParameter("practice");
        var told = asked.map(key -> practices.practice(key).orElseThrow(NotFoundException::new));
        cleared();
        under(getTranslation("knowledge.contributions"), "contributions");
        titled(getTranslation(told.isEmpty() ? "knowledge.contribute" : "knowledge.revise"));
        led(getTranslation("knowledge.contribute.lead"));
        var asking = new Asking();
        var form = new AccountForm("contribution/of/" + asked.orElse(""), asking, standards, concepts);
        told.ifPresent(practice -> form.fill(practice.language(), tagged(practice)));
        var save = new Button(
                getTranslation("knowledge.contribute.save"), pressed -> begin(form, asking, asked.orElse(null)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(save);
        deeds.addClassName("tri-card-deeds");
        var later = new Paragraph(getTranslation("knowledge.attachments.later"));
        later.addClassName("tri-quiet");
        add(asking, form, later, deeds);
        form.focus();
    }

    /** What says nothing of itself is told anew with the tags that we read out of it. */
    private Account tagged(Practice practice) {
        var account = practice.account();
        return account.tags().isNone() ? account.with(Tags.of(practices.reading(practice.key()))) : account;
    }

    private void begin(AccountForm form, Asking asking, @Nullable String practice) {
        form.account().ifPresent(account -> {
            try {
                form.keep(() -> {
                    var id = contributing.begin(practice, form.language(), account, signedIn.id());
                    Say.done("knowledge.contribution.kept");
                    getUI().ifPresent(ui -> ui.navigate("contributions/" + id));
                });
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
    }
}
