package org.trialogue.notifications.mail;

import java.util.Locale;

/** A page that needs neither a session nor scripts. */
final class MailPage {

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
            <main class="tri-page tri-mail-page">
            <p class="tri-wordmark">Trialogue</p>
            <h1>%s</h1>
            %s
            <p><a href="/me">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private MailPage() {}

    /** A page of these words, which are escaped already. */
    static String of(Locale language, String title, String content, String portal) {
        return PAGE.formatted(language.toLanguageTag(), title, title, content, portal);
    }
}
