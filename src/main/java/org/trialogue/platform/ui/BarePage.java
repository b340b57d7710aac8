package org.trialogue.platform.ui;

import java.util.Locale;

/** A page that needs neither a session nor scripts, for those who are not within the portal. */
public final class BarePage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s · Trialogue</title>
            <link rel="icon" href="/icons/trialogue.svg">
            <link rel="stylesheet" href="/look/trialogue.css">
            <link rel="stylesheet" href="/look/notices.css">
            </head>
            <body>
            <main class="tri-page tri-bare-page">
            <p class="tri-wordmark">Trialogue</p>
            <h1>%s</h1>
            %s
            <p><a href="%s">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private BarePage() {}

    /**
     * A page of these words.
     *
     * @param content what stands under the title, in HTML; all other words are escaped already, too
     * @param address where the link at its end leads
     */
    public static String of(Locale language, String title, String content, String address, String link) {
        return PAGE.formatted(language.toLanguageTag(), title, title, content, address, link);
    }
}
