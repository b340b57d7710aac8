package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Translation;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** The languages in which a practice is told: its own first, each under its own name. */
final class LanguageChoice extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();

    LanguageChoice(Practice practice, List<Translation> translations, Locale shown) {
        getContent().getElement().setAttribute("aria-label", getTranslation("knowledge.languages"));
        getContent().addClassName("tri-languages");
        list.addClassName("tri-tags");
        add(practice, practice.language(), shown, getTranslation("knowledge.language.original"));
        for (var each : translations)
            add(
                    practice,
                    each.language(),
                    shown,
                    each.isOutdated(practice) ? getTranslation("knowledge.language.outdated") : "");
        getContent().add(list);
        translations.stream()
                .filter(each -> each.language().equals(shown))
                .findFirst()
                .ifPresent(each -> getContent().add(state(each, practice)));
    }

    private StateWord state(Translation shown, Practice practice) {
        return shown.isOutdated(practice)
                ? new StateWord(
                        Look.WARNING,
                        getTranslation("knowledge.translation.outdated", shown.version(), practice.version()))
                : new StateWord(Look.CONFIRMED, getTranslation("knowledge.translation.of", shown.version()));
    }

    /** The translation to show: in the language asked for, or else the reader's; none where the practice itself is in it, or neither is there. */
    static Optional<Translation> chosen(
            Practice practice, List<Translation> translations, String asked, Locale reader) {
        var own = practice.language().getLanguage();
        var told = translations.stream()
                .collect(Collectors.toMap(each -> each.language().getLanguage(), Function.identity()));
        return Stream.of(asked, reader.getLanguage())
                .filter(language -> language.equals(own) || told.containsKey(language))
                .findFirst()
                .flatMap(language -> Optional.ofNullable(told.get(language)));
    }

    private void add(Practice practice, Locale language, Locale shown, String besides) {
        var link = new Anchor(practice.link() + "?lang=" + language.getLanguage(), Languages.own(language));
        InLanguage.of(language, link);
        link.getElement().setAttribute("hreflang", language.getLanguage());
        if (language.getLanguage().equals(shown.getLanguage()))
            link.getElement().setAttribute("aria-current", "true");
        var item = new ListItem(link);
        if (!besides.isEmpty()) item.add(" · " + besides);
        list.add(item);
    }
}
