package org.trialogue.platform.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The frame of a page that everybody can read without a sign-in: it needs neither a session nor scripts, and can be printed.
 *
 * @param title what it is called
 * @param address its own, beginning with a slash
 * @param languages those that it can be read in
 * @param head what stands in its head beside that, in HTML
 * @param content what stands on it, in HTML
 * @param foot what stands below, in HTML
 */
public record OpenPage(String title, String address, List<Locale> languages, String head, String content, String foot) {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s · Trialogue</title>
            <link rel="icon" href="/icons/trialogue.svg">
            <link rel="stylesheet" href="/look/trialogue.css">
            <link rel="stylesheet" href="/look/public.css">
            %3$s
            </head>
            <body class="tri-public">
            <header><p class="tri-wordmark">Trialogue</p>%4$s</header>
            <main>%5$s</main>
            <footer>%6$s</footer>
            </body>
            </html>
            """;

    /** Keeps its own copy. */
    public OpenPage {
        languages = List.copyOf(languages);
    }

    /** The page in the language of these words. */
    public String written(OpenWords words) {
        return PAGE.formatted(
                words.language().toLanguageTag(),
                OpenWords.escaped(title),
                alternates() + head,
                choice(words),
                content,
                foot);
    }

    private String alternates() {
        return languages.stream()
                .map(each -> "<link rel=\"alternate\" hreflang=\"%1$s\" href=\"%2$s?lang=%1$s\">"
                        .formatted(each.toLanguageTag(), address))
                .collect(Collectors.joining());
    }

    private String choice(OpenWords words) {
        return languages.stream()
                .map(each -> "<a href=\"%2$s?lang=%1$s\" hreflang=\"%1$s\" lang=\"%1$s\"%4$s>%3$s</a>"
                        .formatted(
                                each.toLanguageTag(),
                                address,
                                OpenWords.escaped(capital(each.getDisplayLanguage(each))),
                                each.equals(words.language()) ? " aria-current=\"true\"" : ""))
                .collect(Collectors.joining(
                        "", "<nav aria-label=\"" + words.said("platform.open.languages") + "\">", "</nav>"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
