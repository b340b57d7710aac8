package org.trialogue.membership.signin;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.trialogue.platform.ui.BarePage;
import org.trialogue.platform.ui.Texts;

/** The page for whoever was turned away for a moment. */
@Component
class TooOften {

    private final Texts texts;

    TooOften(Texts texts) {
        this.texts = texts;
    }

    /** The page, in the reader's language if the portal speaks it. */
    String in(Locale asked, long seconds) {
        var language = Texts.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        var text = "<p>" + texts.getTranslation("platform.refused.too-many", language, seconds) + "</p>";
        return BarePage.of(
                language,
                texts.getTranslation("platform.too-many.title", language),
                text,
                "/",
                texts.getTranslation("platform.too-many.back", language));
    }
}
