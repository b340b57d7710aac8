package org.trialogue.knowledge.ui;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Translation;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.OpenPage;
import org.trialogue.platform.ui.OpenWords;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.Texts;

/**
 * The page of a practice that everybody can read.
 *
 * @param told as it is shown
 * @param newest in its own language
 * @param translations into which languages it was told
 * @param endorsed the groups that endorsed it
 * @param account what it tells
 */
record PublicPractice(
        OpenWords words,
        Published told,
        Practice newest,
        List<Translation> translations,
        List<Affiliation> endorsed,
        PublicAccount account) {

    /**
     * The page, in HTML.
     *
     * @param base the address of the portal, ending with a slash
     * @param linked the practice as linked data, in JSON
     */
    String written(String base, String linked) {
        var practice = told.practice();
        var head = "<link rel=\"canonical\" href=\"%s\"><script type=\"application/ld+json\">%s</script>"
                .formatted(OpenWords.escaped(base + practice.publicLink()), linked.replace("<", "\\u003c"));
        var content = title() + standing() + account.written();
        return new OpenPage(practice.account().title(), "/" + practice.publicLink(), languages(), head, content, foot())
                .written(words);
    }

    /** Those of the portal's texts, and those in which it is told. */
    private List<Locale> languages() {
        return Stream.of(
                        Texts.LANGUAGES.stream(),
                        Stream.of(newest.language()),
                        translations.stream().map(Translation::language))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private String title() {
        var practice = told.practice();
        var account = practice.account();
        var facts = Stream.of(
                        words.plain("knowledge.kind." + account.kind()),
                        period(),
                        Countries.named(account.countries(), words.language()))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" · "));
        return words.element("h1 lang=\"" + practice.language().toLanguageTag() + "\"", account.title())
                + words.element("p class=\"tri-lead\"", facts);
    }

    private String period() {
        var period = told.practice().account().period();
        if (period.from() == null && period.to() == null) return words.plain("knowledge.no-period");
        if (period.to() == null) return words.plain("knowledge.since", String.valueOf(period.from()));
        return period.from() == null || period.from().equals(period.to())
                ? String.valueOf(period.to())
                : period.from() + "–" + period.to();
    }

    /** How it came to be here. */
    private String standing() {
        var said = new StringBuilder(words.text("p", "knowledge.public.what"));
        if (newest.imported()) said.append(words.text("p", "knowledge.imported"));
        if (!endorsed.isEmpty())
            said.append(words.within(
                    "p",
                    words.said("knowledge.endorsed-by") + " "
                            + endorsed.stream().map(this::side).collect(Collectors.joining(" "))));
        if (told.practice().version() < newest.version())
            said.append(words.text(
                    "p", "knowledge.translation.outdated", told.practice().version(), newest.version()));
        return said.toString();
    }

    private String side(Affiliation side) {
        return words.within("span class=\"tri-side\"", words.mark(side) + words.text("span", SideMark.nameKey(side)));
    }

    private String foot() {
        var written = told.writtenAt().atZone(ZoneOffset.UTC).toLocalDate();
        return words.text(
                        "p", "knowledge.public.version", told.practice().version(), Days.day(written, words.language()))
                + words.within(
                        "p class=\"tri-public-files\"",
                        words.text("a href=\"/" + newest.link() + "\"", "knowledge.public.members"));
    }
}
