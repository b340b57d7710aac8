package org.trialogue.knowledge.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Account.Basis;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.knowledge.Tags;
import org.trialogue.platform.ui.OpenWords;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Standards;

/** What an account tells, part by part, on the page that everybody can read: its words in its language, the headings in the reader's. */
final class PublicAccount {

    private final OpenWords words;
    private final Practice practice;
    private final Reading reading;
    private final Concepts concepts;
    private final Standards standards;

    PublicAccount(OpenWords words, Practice practice, Reading reading, Concepts concepts, Standards standards) {
        this.words = words;
        this.practice = practice;
        this.reading = reading;
        this.concepts = concepts;
        this.standards = standards;
    }

    /** All of it, in the order in which members read it. */
    String written() {
        var account = practice.account();
        var beside = account.particulars();
        var identifier = account.identifier();
        return Stream.of(
                        part("short", "knowledge.short", ours()),
                        part("summary", "knowledge.summary", told(account.summary())),
                        part("context", "knowledge.context", told(beside.context())),
                        part("tried", "knowledge.tried", told(account.tried())),
                        part("results", "knowledge.results", told(beside.results())),
                        part("figures", "knowledge.figures", figures()),
                        part("learned", "knowledge.learned", learned()),
                        part("conditions", "knowledge.conditions", told(beside.conditions())),
                        part("sure", "knowledge.sure", sure()),
                        part("who", "knowledge.who", who()),
                        part("cost", "knowledge.cost", told(beside.cost())),
                        part("tags", account.tags().isNone() ? "knowledge.read" : "knowledge.tags", about()),
                        part("instruments", "knowledge.instruments", instruments()),
                        part("source", "knowledge.source", told(account.source())),
                        part(
                                "identifier",
                                "knowledge.identifier",
                                identifier == null
                                        ? ""
                                        : words.within("p", link(identifier.address(), identifier.named()))))
                .collect(Collectors.joining());
    }

    private String part(String id, String key, String content) {
        return content.isEmpty() ? "" : words.within("section id=\"" + id + "\"", words.text("h2", key) + content);
    }

    private String told(String text) {
        if (text.isBlank()) return "";
        var paragraph = "p lang=\"" + practice.language().toLanguageTag() + "\"";
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(each -> words.element(paragraph, each.strip()))
                .collect(Collectors.joining());
    }

    /** What we say of it in the reader's language, where it says nothing in short in that language itself. */
    private String ours() {
        var spoken = practice.language().getLanguage().equals(words.language().getLanguage());
        if (spoken && !practice.account().summary().isBlank()) return "";
        return reading.wording(words.language())
                .map(wording -> called(wording, spoken)
                        + words.element("p", wording.summary())
                        + words.text("p class=\"tri-quiet\"", "knowledge.short.ours"))
                .orElse("");
    }

    private String called(Wording wording, boolean spoken) {
        var title = wording.title();
        return title == null || spoken ? "" : words.element("p class=\"tri-strong\"", title);
    }

    private String figures() {
        var figures = practice.account().particulars().figures();
        if (figures.isEmpty()) return "";
        return words.within(
                "dl lang=\"" + practice.language().toLanguageTag() + "\"",
                figures.stream()
                        .map(each -> words.element("dt", each.what()) + words.element("dd", each.value()))
                        .collect(Collectors.joining()));
    }

    private String learned() {
        var lesson = practice.account().lesson();
        return lesson == null
                ? words.text("p", "knowledge.no-lesson")
                : told(lesson.text())
                        + words.text(
                                "p class=\"tri-quiet\"",
                                "knowledge.basis." + lesson.basis().name().toLowerCase(Locale.ROOT));
    }

    private String sure() {
        var account = practice.account();
        return words.text(
                        "p",
                        "knowledge.confidence." + account.confidence().name().toLowerCase(Locale.ROOT))
                + told(account.note() == null ? "" : account.note());
    }

    private String who() {
        var account = practice.account();
        var parties = account.parties().stream()
                .map(party -> words.plain("knowledge.party." + party))
                .collect(Collectors.joining(", "));
        return sentence("knowledge.led-by", account.lead())
                + sentence("knowledge.took-part", parties)
                + sentence("knowledge.partners", String.join(", ", account.partners()))
                + sentence("knowledge.donors", Countries.named(account.donors(), words.language()));
    }

    private String sentence(String key, String name) {
        return name.isBlank() ? "" : words.text("p", key, name);
    }

    /** Its themes, then what it is tagged with; what is ours and only concluded says so. */
    private String about() {
        var account = practice.account();
        var read = account.tags().isNone() ? reading : account.tags().read();
        var themes = account.themes().stream()
                .map(key -> words.element("span", concepts.label("themes", key, words.language())))
                .toList();
        var lines = Reading.FACETS.stream()
                .map(facet -> line(
                        "knowledge.read." + facet,
                        read.tags(facet).stream().map(tag -> tag(facet, tag)).toList()))
                .collect(Collectors.joining());
        var all = line("knowledge.themes", themes) + lines;
        return all.isEmpty() ? "" : words.within("dl", all);
    }

    private String line(String key, List<String> values) {
        return values.isEmpty() ? "" : words.text("dt", key) + words.within("dd", String.join(" · ", values));
    }

    private String tag(String facet, Reading.Tag tag) {
        var word = words.element("span", concepts.label(Tags.vocabulary(facet), tag.key(), words.language()));
        return tag.basis() == Basis.INFERRED
                ? word + " " + words.text("span class=\"tri-quiet\"", "knowledge.read.inferred")
                : word;
    }

    private String instruments() {
        var account = practice.account();
        if (account.instruments().isEmpty()) return "";
        return words.within(
                "ul",
                account.instruments().stream()
                        .map(code -> words.element("li", account.articles().written(code) + titled(code)))
                        .collect(Collectors.joining()));
    }

    private String titled(String code) {
        return standards
                .instrument(code)
                .map(found -> " · " + found.title(words.language()))
                .orElse("");
    }

    private String link(String address, String name) {
        return words.element("a href=\"" + OpenWords.escaped(address) + "\"", name);
    }
}
