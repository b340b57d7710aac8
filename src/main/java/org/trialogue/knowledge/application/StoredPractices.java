package org.trialogue.knowledge.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Practices;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Translation;
import org.trialogue.knowledge.domain.PracticeRecord;
import org.trialogue.knowledge.domain.PracticeRecords;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.knowledge.domain.TranslationRows;

/** Reads practices from the tables; what is not published is as if it were not there. */
@Service
@Transactional(readOnly = true)
class StoredPractices implements Practices {

    private final PracticeRecords practices;
    private final ReadingRows readings;
    private final TranslationRows translations;

    StoredPractices(PracticeRecords practices, ReadingRows readings, TranslationRows translations) {
        this.practices = practices;
        this.readings = readings;
        this.translations = translations;
    }

    @Override
    public Optional<Practice> practice(String key) {
        return practices.findByKey(key).flatMap(PracticeRecord::read);
    }

    @Override
    public List<Practice> following(String key, int atMost) {
        return practices.published(key, atMost);
    }

    @Override
    public Reading reading(String key) {
        return readings.of(key);
    }

    @Override
    public Map<String, Reading> readings(Collection<String> keys) {
        return readings.of(keys);
    }

    @Override
    public List<Translation> translations(String key) {
        var own = practice(key).map(found -> found.language().getLanguage()).orElse("");
        return translations.of(key).stream()
                .filter(each -> !each.language().getLanguage().equals(own))
                .toList();
    }

    @Override
    public Optional<Practice> practice(String key, Locale language) {
        var found = practices.findByKey(key).filter(each -> each.read().isPresent());
        var own = found.flatMap(PracticeRecord::read)
                .filter(practice -> practice.language().getLanguage().equals(language.getLanguage()));
        return own.or(() -> found.flatMap(practice -> translations.of(key).stream()
                .filter(each -> each.language().getLanguage().equals(language.getLanguage()))
                .findFirst()
                .flatMap(each -> practice.version(each.version()).map(each::of))));
    }

    @Override
    public Map<String, Title> titles(Collection<String> keys, Locale language) {
        if (keys.isEmpty()) return Map.of();
        var titles = new HashMap<String, Title>();
        for (var found : practices.published(keys)) {
            var practice = found.practice();
            titles.put(practice.key(), new Title(practice.account().title(), practice.language()));
        }
        var others = titles.entrySet().stream()
                .filter(entry -> !same(entry.getValue().language(), language))
                .map(Map.Entry::getKey)
                .toList();
        for (var told : translations.titles(others, language).entrySet())
            titles.put(told.getKey(), new Title(told.getValue(), language));
        return titles;
    }

    @Override
    public Map<String, Title> names(Collection<String> keys, Locale language) {
        var names = new HashMap<>(titles(keys, language));
        var others = names.entrySet().stream()
                .filter(entry -> !same(entry.getValue().language(), language))
                .map(Map.Entry::getKey)
                .toList();
        if (others.isEmpty()) return names;
        readings.of(others)
                .forEach((key, reading) -> reading.wording(language)
                        .map(Reading.Wording::title)
                        .ifPresent(title -> names.put(key, new Title(title, language))));
        return names;
    }

    @Override
    public boolean isName(String key, String title) {
        return practices.isTitle(key, title)
                || readings.of(key).wordings().values().stream().anyMatch(ours -> title.equals(ours.title()));
    }

    private static boolean same(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }

    @Override
    public List<Practice> citing(String instrument) {
        return practices.citing(instrument).stream()
                .flatMap(found -> found.read().stream())
                .toList();
    }

    @Override
    public int about(Set<String> themes) {
        return practices.about(String.join(",", themes));
    }

    @Override
    public List<String> leading(Set<String> themes, Set<String> instruments, int atMost) {
        return practices.leading(String.join(",", themes), String.join(",", instruments), atMost);
    }
}
