package org.trialogue.notifications.mail;

import static org.trialogue.notifications.mail.Markup.escaped;

import java.util.Locale;
import java.util.stream.Collectors;
import org.trialogue.notifications.domain.Letter;
import org.trialogue.notifications.domain.Letter.Line;
import org.trialogue.notifications.domain.Purpose;

/** A mail as a quiet page: headings, lists and links, nothing loaded from anywhere, the reader's own light or dark. */
record HtmlBody(Wording wording, PortalAddress portal) {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:24px;font-family:'Source Sans 3',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
            <div style="max-width:38rem;margin:0 auto">
            <p style="margin:0 0 16px;font-weight:600">Trialogue</p>
            <h1 style="margin:0 0 24px;font-size:22px;line-height:1.3;font-weight:600">%s</h1>
            %s
            <div style="margin-top:32px;padding-top:16px;border-top:1px solid #8a8d94;font-size:14px">
            %s
            </div>
            </div>
            </body>
            </html>
            """;
    private static final String PART = """
            <h2 style="margin:24px 0 8px;font-size:18px;font-weight:600">%s</h2>
            <ul style="margin:0;padding:0;list-style:none">
            %s
            </ul>
            """;

    String of(Letter letter) {
        var title = escaped(wording.subject(letter));
        var content = letter.purpose() == Purpose.CONFIRMATION ? confirming(letter) : telling(letter);
        return PAGE.formatted(letter.language().toLanguageTag(), title, title, content, foot(letter));
    }

    private String confirming(Letter letter) {
        return paragraph(wording.say(letter.language(), "notifications.mail.confirm.text"))
                + "<p>"
                + link(
                        portal.confirming(letter.token()),
                        wording.say(letter.language(), "notifications.mail.confirm.do"))
                + "</p>";
    }

    private String telling(Letter letter) {
        return wording.parts(letter).stream()
                        .map(part -> PART.formatted(
                                escaped(part.heading()),
                                part.lines().stream()
                                        .map(line -> line(line, letter.language()))
                                        .collect(Collectors.joining("\n"))))
                        .collect(Collectors.joining())
                + paragraph(wording.more(letter))
                + paragraph(wording.withheld(letter));
    }

    private String line(Line line, Locale language) {
        var due = wording.due(line, language);
        return "<li style=\"margin:0 0 12px\">"
                + link(portal.of(line.link()), wording.sentence(line, language))
                + (due.isEmpty() ? "" : "<br>" + escaped(due))
                + "</li>";
    }

    private String foot(Letter letter) {
        if (letter.purpose() == Purpose.CONFIRMATION) return paragraph(wording.reason(letter));
        return paragraph(wording.reason(letter))
                + "<p>"
                + link(portal.of("me"), wording.say(letter.language(), "notifications.mail.choose"))
                + "</p><p>"
                + link(portal.unsubscribing(letter.token()), wording.say(letter.language(), "notifications.mail.stop"))
                + "</p>";
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p style=\"margin:12px 0\">" + escaped(text) + "</p>";
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\" style=\"color:inherit\">" + escaped(text) + "</a>";
    }
}
