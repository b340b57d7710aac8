package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.AccountWords;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Translation;
import org.trialogue.search.Passage;

/** What a practice tells, as search sees it: each passage knows of which part it is, and leads to that part of the page. */
final class PracticePassages {

    private PracticePassages() {}

    /** In the words of the practice itself, in the order of its page. */
    static List<Passage> of(Practice practice) {
        var account = practice.account();
        var passages = new ArrayList<Passage>();
        if (!account.summary().isBlank())
            passages.add(new Passage("", practice.link(), account.summary()).of("summary"));
        passages.addAll(told(account.words(), practice.link(), practice.language()));
        passages.addAll(part(practice.link(), "who", who(account), practice.language()));
        passages.addAll(part(
                practice.link(), Passage.CITED, account.articles().words(practice.language()), practice.language()));
        passages.addAll(
                part(practice.link(), Passage.SOURCE, joined(account.lead(), account.source()), practice.language()));
        return passages;
    }

    /** In those of its translations that tell this very version; their summaries are known as such. */
    static List<Passage> of(Practice practice, List<Translation> translations) {
        return translations.stream()
                .filter(each -> !each.isOutdated(practice))
                .filter(each -> !each.language()
                        .getLanguage()
                        .equals(practice.language().getLanguage()))
                .flatMap(
                        each -> told(
                                        each.words(),
                                        practice.link() + "?lang="
                                                + each.language().getLanguage(),
                                        each.language())
                                .stream()
                                .map(passage -> passage.in(each.language())))
                .toList();
    }

    private static List<Passage> told(AccountWords words, String link, Locale language) {
        var beside = words.particulars();
        var learned = words.learned();
        return Stream.of(
                        part(link, "context", beside.context(), language),
                        part(link, "tried", words.tried(), language),
                        part(link, "results", beside.results(), language),
                        part(link, "figures", beside.counted(), language),
                        part(link, "learned", learned == null ? "" : learned, language),
                        part(link, "conditions", beside.conditions(), language),
                        part(link, "cost", beside.cost(), language))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Passage> part(String link, String name, String text, Locale language) {
        if (text.isBlank()) return List.of();
        return Passage.cut(link + "#" + name, text, language).stream()
                .map(piece -> piece.of(name))
                .toList();
    }

    /** By name alone: countries that paid are known by their codes, which answer nothing. */
    private static String who(Account account) {
        var donors = account.donors().stream().filter(donor -> donor.length() > 2);
        return Stream.concat(account.partners().stream(), donors).collect(Collectors.joining(", "));
    }

    private static String joined(String lead, String source) {
        if (source.isBlank()) return "";
        return Stream.of(lead, source).filter(said -> !said.isBlank()).collect(Collectors.joining(". "));
    }
}
