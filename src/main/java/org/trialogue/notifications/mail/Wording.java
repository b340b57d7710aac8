package org.trialogue.notifications.mail;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.domain.Letter;
import org.trialogue.notifications.domain.Letter.Line;
import org.trialogue.notifications.domain.Purpose;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Texts;

/** What a mail says, in its reader's language. */
@Component
class Wording {

    private static final int SUBJECT = 120;

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    /** What the mail is about: one sentence when it tells one thing, and how much there is when it tells more. */
    String subject(Letter letter) {
        var language = letter.language();
        if (letter.purpose() == Purpose.CONFIRMATION) return say(language, "notifications.mail.subject.confirmation");
        if (letter.total() == 1) return shortened(sentence(letter.lines().getFirst(), language));
        var waiting = letter.totalWaiting();
        var news = letter.total() - waiting;
        if (letter.purpose() == Purpose.DIGEST)
            return say(language, "notifications.mail.subject.digest", waiting, news);
        return waiting > 0
                ? say(language, "notifications.mail.subject.waiting", waiting, news)
                : say(language, "notifications.mail.subject.news", news);
    }

    /** A notice in words; one from a private room says nothing but that it is there. */
    String sentence(Line line, Locale language) {
        var key = line.messageKey();
        if (key == null)
            return say(language, line.waits() ? "notifications.mail.private.waits" : "notifications.mail.private.news");
        return say(language, key, line.arguments().toArray()).replaceAll("\\s+", " ");
    }

    /** By when something is to be done, or nothing. */
    String due(Line line, Locale language) {
        var day = line.dueOn();
        return day == null ? "" : say(language, "platform.due", Days.day(day, language));
    }

    /** The parts of a letter under their headings; those that hold nothing are left out. */
    List<Part> parts(Letter letter) {
        var language = letter.language();
        return List.of(
                        new Part(say(language, "notifications.mail.waits"), letter.waiting()),
                        new Part(say(language, "notifications.mail.news"), letter.news()))
                .stream()
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** Lines under a heading. */
    record Part(String heading, List<Line> lines) {}

    /** Why the reader gets this mail. */
    String reason(Letter letter) {
        return switch (letter.purpose()) {
            case INSTANT -> say(letter.language(), "notifications.mail.reason.instant");
            case DIGEST -> say(letter.language(), "notifications.mail.reason.digest");
            case CONFIRMATION -> say(letter.language(), "notifications.mail.reason.confirmation");
        };
    }

    /** How much more there is than the mail holds, or nothing. */
    String more(Letter letter) {
        var more = letter.total() - letter.lines().size();
        return more == 0 ? "" : say(letter.language(), "notifications.mail.more", more);
    }

    /** Why a line has no words, or nothing where each has. */
    String withheld(Letter letter) {
        return letter.lines().stream().allMatch(line -> line.messageKey() != null)
                ? ""
                : say(letter.language(), "notifications.mail.private.why");
    }

    /** A text in a language. */
    String say(Locale language, String key, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }

    private static String shortened(String text) {
        return text.length() <= SUBJECT ? text : text.substring(0, SUBJECT - 1).stripTrailing() + "…";
    }
}
