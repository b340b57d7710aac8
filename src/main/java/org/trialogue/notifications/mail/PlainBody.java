package org.trialogue.notifications.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.notifications.domain.Letter;
import org.trialogue.notifications.domain.Letter.Line;
import org.trialogue.notifications.domain.Purpose;

/** A mail for those who read plain text: one thing a paragraph, its address below it. */
record PlainBody(Wording wording, PortalAddress portal) {

    String of(Letter letter) {
        return Stream.of(content(letter), foot(letter))
                .flatMap(List::stream)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private List<String> content(Letter letter) {
        if (letter.purpose() == Purpose.CONFIRMATION)
            return List.of(
                    wording.say(letter.language(), "notifications.mail.confirm.text"),
                    portal.confirming(letter.token()));
        var parts = wording.parts(letter).stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.heading().toUpperCase(letter.language())),
                        part.lines().stream().map(line -> line(line, letter))));
        return Stream.concat(parts, Stream.of(wording.more(letter), wording.withheld(letter)))
                .toList();
    }

    private String line(Line line, Letter letter) {
        var due = wording.due(line, letter.language());
        var sentence = wording.sentence(line, letter.language());
        return (due.isEmpty() ? sentence : sentence + " (" + due + ")") + "\n" + portal.of(line.link());
    }

    private List<String> foot(Letter letter) {
        var choose = wording.say(letter.language(), "notifications.mail.choose") + "\n" + portal.of("me");
        var stop =
                wording.say(letter.language(), "notifications.mail.stop") + "\n" + portal.unsubscribing(letter.token());
        var dashes = "-- \n" + wording.reason(letter);
        return letter.purpose() == Purpose.CONFIRMATION ? List.of(dashes) : List.of(dashes, choose, stop);
    }
}
