package org.trialogue.knowledge.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Translation;
import org.trialogue.knowledge.domain.AttachmentTexts;
import org.trialogue.knowledge.domain.AttachmentTexts.Searched;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.PracticeReturns;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.knowledge.domain.TranslationRows;
import org.trialogue.platform.Group;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Rendering;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.Years;

/** Published practices as search sees them: the parts of what they tell, in each language in which they are told, and the pages of what goes with them are passages. */
@Component
class PracticeEntries implements EntrySource {

    private static final int PAGE = 500;

    private final PracticeRecords practices;
    private final ReadingRows readings;
    private final TranslationRows translations;
    private final AttachmentTexts attachments;
    private final ContributionRows contributions;
    private final PracticeReturns returns;

    PracticeEntries(
            PracticeRecords practices,
            ReadingRows readings,
            TranslationRows translations,
            AttachmentTexts attachments,
            ContributionRows contributions,
            PracticeReturns returns) {
        this.practices = practices;
        this.readings = readings;
        this.translations = translations;
        this.attachments = attachments;
        this.contributions = contributions;
        this.returns = returns;
    }

    @Override
    public String kind() {
        return "practice";
    }

    @Override
    public void all(Consumer<SearchEntry> receiver) {
        var read = readings.all();
        var after = "";
        for (var page = practices.published(after, PAGE); !page.isEmpty(); page = practices.published(after, PAGE)) {
            var keys = page.stream().map(Practice::key).toList();
            var told = translations.of(keys);
            var attached = attachments.attachedTo(keys);
            var endorsed = contributions.endorsed(keys);
            var returned = returns.of(keys);
            for (var practice : page)
                receiver.accept(entry(
                        practice,
                        read.getOrDefault(practice.key(), Reading.NONE),
                        told.getOrDefault(practice.key(), List.of()),
                        attached.contains(practice.key()) ? attachments.published(practice.key()) : List.of(),
                        endorsed.getOrDefault(practice.key(), Set.of()),
                        returned.getOrDefault(practice.key(), 0)));
            after = page.getLast().key();
        }
    }

    /** A practice as it stands in the tables, once it is published. */
    SearchEntry entry(Practice practice) {
        var key = practice.key();
        return entry(
                practice,
                readings.of(key),
                translations.of(key),
                attachments.published(key),
                contributions.endorsed(List.of(key)).getOrDefault(key, Set.of()),
                returns.of(key));
    }

    /** @param returned how often it came back after it had been retired */
    static SearchEntry entry(
            Practice practice,
            Reading reading,
            List<Translation> translations,
            List<Searched> attached,
            Set<Group> endorsed,
            int returned) {
        var account = practice.account();
        var passages = new ArrayList<>(PracticePassages.of(practice));
        passages.addAll(PracticePassages.of(practice, translations));
        passages.addAll(AttachedPassages.of(attached));
        return new SearchEntry(
                "practice",
                practice.key(),
                (long) practice.version() + returned,
                account.title(),
                practice.link(),
                practice.language(),
                new Everyone(),
                passages,
                facets(practice, reading, translations, endorsed),
                renderings(practice, reading, translations),
                practice.externalId(),
                years(account.period()));
    }

    /** What has an end alone is known by that year. */
    private static Years years(Account.Period period) {
        return new Years(period.from() == null ? period.to() : period.from(), period.to());
    }

    private static Map<String, List<String>> facets(
            Practice practice, Reading reading, List<Translation> translations, Set<Group> endorsed) {
        var account = practice.account();
        var languages = Stream.concat(
                        Stream.of(practice.language()), translations.stream().map(Translation::language))
                .map(Locale::getLanguage)
                .distinct()
                .toList();
        var facets = new HashMap<>(Map.of(
                "theme", account.themes(),
                "country", account.countries(),
                "party", account.parties(),
                "instrument", account.instruments(),
                "article", account.articles().facets(),
                "language", languages,
                "endorsement",
                        endorsed.stream()
                                .map(group -> group.affiliation().key())
                                .toList()));
        for (var facet : Reading.FACETS) facets.put(facet, reading.keys(facet));
        return facets;
    }

    /**
     * What it is called and says in short in the other languages, a translation before what we say of it; in its own it speaks for itself. Where a
     * translation has no summary, as the practice has none, ours stays.
     */
    private static List<Rendering> renderings(Practice practice, Reading reading, List<Translation> translations) {
        var renderings = new LinkedHashMap<String, Rendering>();
        reading.wordings()
                .forEach((language, wording) -> renderings.put(
                        language,
                        new Rendering(
                                Locale.of(language),
                                Objects.requireNonNullElse(
                                        wording.title(), practice.account().title()),
                                wording.summary(),
                                true)));
        for (var told : translations)
            renderings.merge(told.language().getLanguage(), translated(told), PracticeEntries::withSummary);
        renderings.remove(practice.language().getLanguage());
        return List.copyOf(renderings.values());
    }

    private static Rendering translated(Translation told) {
        return new Rendering(told.language(), told.words().title(), told.words().summary(), false);
    }

    private static Rendering withSummary(Rendering ours, Rendering translated) {
        return translated.summary().isBlank()
                ? new Rendering(translated.language(), translated.title(), ours.summary(), ours.ours())
                : translated;
    }
}
