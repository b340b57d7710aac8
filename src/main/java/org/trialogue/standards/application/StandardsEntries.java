package org.trialogue.standards.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.search.Audience.Everyone;
import org.trialogue.search.EntrySource;
import org.trialogue.search.Passage;
import org.trialogue.search.Rendering;
import org.trialogue.search.SearchEntry;
import org.trialogue.search.Years;
import org.trialogue.standards.IndicatorSet;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.Standards;

/** Instruments, sets of principles and sets of indicators as search sees them: an article, a principle or an indicator is a passage. */
@Component
class StandardsEntries implements EntrySource {

    private final Standards standards;

    StandardsEntries(Standards standards) {
        this.standards = standards;
    }

    @Override
    public String kind() {
        return "instrument";
    }

    @Override
    public void all(Consumer<SearchEntry> receiver) {
        standards.all().stream().map(StandardsEntries::entry).forEach(receiver);
        standards.principleSets().stream().map(StandardsEntries::entry).forEach(receiver);
        standards.indicatorSets().stream().map(StandardsEntries::entry).forEach(receiver);
    }

    static SearchEntry entry(Instrument instrument) {
        var passages = new ArrayList<Passage>();
        for (var article : instrument.articles()) passages.addAll(passages(instrument, article));
        if (instrument.note() != null) passages.add(new Passage("", instrument.link(), instrument.note()));
        var renderings = instrument.titles().entrySet().stream()
                .filter(title -> !"en".equals(title.getKey()))
                .map(title -> new Rendering(
                        Locale.of(title.getKey()), instrument.code() + " · " + title.getValue(), "", true))
                .toList();
        return new SearchEntry(
                        "instrument",
                        instrument.code(),
                        instrument.version(),
                        instrument.code() + " · " + instrument.title(Locale.ENGLISH),
                        instrument.link(),
                        Locale.ENGLISH,
                        new Everyone(),
                        passages,
                        Map.of("theme", instrument.themes(), "instrument", List.of(instrument.code())),
                        renderings)
                .during(new Years(instrument.adopted(), instrument.adopted()));
    }

    /** What it asks, in each language in which it is told. */
    private static List<Passage> passages(Instrument instrument, Instrument.Article article) {
        var place = instrument.link() + "#" + article.place();
        var told = Stream.of(new Passage(article.ref(), place, article.gist()));
        var others = article.gists().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(gist -> new Passage(article.ref(), place, gist.getValue(), Locale.of(gist.getKey())));
        return Stream.concat(told, others).toList();
    }

    static SearchEntry entry(PrincipleSet set) {
        var passages = set.principles().stream()
                .map(principle -> new Passage(
                        principle.number(),
                        set.link() + "#" + principle.place(),
                        principle.gist().isEmpty()
                                ? principle.heading()
                                : principle.heading() + ". " + principle.gist()))
                .toList();
        return new SearchEntry(
                "principles",
                set.id(),
                set.version(),
                set.title(),
                set.link(),
                Locale.ENGLISH,
                new Everyone(),
                passages,
                Map.of());
    }

    static SearchEntry entry(IndicatorSet set) {
        var passages = new ArrayList<Passage>();
        if (!set.usage().isEmpty()) passages.add(new Passage("", set.link(), set.usage()));
        for (int position = 0; position < set.signs().size(); position++) {
            var sign = set.signs().get(position);
            var said = Stream.concat(Stream.of(sign.name(), sign.gist()), sign.questions().stream())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(". "));
            passages.add(new Passage(sign.number(), set.link() + "#" + IndicatorSet.place(position), said));
        }
        return new SearchEntry(
                "indicators",
                set.id(),
                set.version(),
                set.title(),
                set.link(),
                Locale.ENGLISH,
                new Everyone(),
                passages,
                Map.of());
    }
}
