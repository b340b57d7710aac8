package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.application.Contributing;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.Texts;

/** A member tells a published practice in another language; it is a draft until it is handed in. */
@Route("translate/:key")
@StyleSheet("look/practices.css")
@PermitAll
@OnLoss(OnLoss.Answer.STAYS)
class TranslateView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Contributing contributing;
    private final transient Practices practices;
    private final transient SignedIn signedIn;
    private final Select<Locale> language = new Select<>();

    TranslateView(Contributing contributing, Practices practices, SignedIn signedIn) {
        this.contributing = contributing;
        this.practices = practices;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!contributing.may(signedIn.id())) throw new NotFoundException();
        var original = entering.getRouteParameters()
                .get("key")
                .flatMap(practices::practice)
                .orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("knowledge.library"), "library?kind=practice");
        under(original.account().title(), original.link());
        titled(getTranslation("knowledge.translate"));
        led(getTranslation("knowledge.translate.lead"));
        choices(original);
        var asking = new Asking();
        var form = new TranslationForm("translation/of/" + original.key(), asking, original);
        var save = new Button(getTranslation("knowledge.contribute.save"), pressed -> begin(form, asking, original));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(save);
        deeds.addClassName("tri-card-deeds");
        add(asking, language, form, deeds);
    }

    private void choices(Practice original) {
        var into = Texts.LANGUAGES.stream()
                .filter(each -> !each.getLanguage().equals(original.language().getLanguage()))
                .toList();
        language.setLabel(getTranslation("knowledge.translate.into"));
        language.setItems(into);
        language.setItemLabelGenerator(each -> Languages.named(each, getLocale()));
        language.setValue(into.stream()
                .filter(each -> each.getLanguage().equals(getLocale().getLanguage()))
                .findFirst()
                .orElse(into.getFirst()));
    }

    private void begin(TranslationForm form, Asking asking, Practice original) {
        form.words().ifPresent(words -> {
            try {
                form.keep(() -> {
                    var id = contributing.beginTranslation(
                            original.key(), original.version(), language.getValue(), words, signedIn.id());
                    Say.done("knowledge.contribution.kept");
                    getUI().ifPresent(ui -> ui.navigate("contributions/" + id));
                });
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
    }
}
