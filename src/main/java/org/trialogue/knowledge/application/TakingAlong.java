package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Tags;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.knowledge.domain.ReadingRows;
import org.trialogue.knowledge.exporting.Taken;
import org.trialogue.standards.Concepts;

/** Makes published practices ready to go out. */
@Component
public class TakingAlong {

    private final Concepts concepts;
    private final ReadingRows readings;

    TakingAlong(Concepts concepts, ReadingRows readings) {
        this.concepts = concepts;
        this.readings = readings;
    }

    /**
     * The practices in the same order, each with its whole addresses, with what it is about in its own words, and with what we say of it in short. What the
     * starting library says nothing of itself goes along as we read it.
     *
     * @param base the address of the portal, ending with a slash
     */
    public List<Taken> taken(List<Published> published, String base) {
        var read = readings.of(
                published.stream().map(each -> each.practice().key()).toList());
        return published.stream()
                .map(each -> taken(each, read.getOrDefault(each.practice().key(), Reading.NONE), base))
                .toList();
    }

    private Taken taken(Published published, Reading reading, String base) {
        var practice = published.practice().tagged(reading);
        return new Taken(
                practice,
                base + practice.link(),
                base + practice.publicLink(),
                terms(practice),
                reading.wordings(),
                published.writtenAt());
    }

    private List<Taken.Term> terms(Practice practice) {
        var account = practice.account();
        var themes = account.themes().stream().map(key -> term(Taken.THEME, key, practice.language()));
        var others = Reading.FACETS.stream()
                .flatMap(facet -> account.tags().of(facet).stream().map(key -> term(facet, key, practice.language())));
        return Stream.concat(themes, others).toList();
    }

    private Taken.Term term(String facet, String key, Locale language) {
        var scheme = facet.equals(Taken.THEME) ? "themes" : Tags.vocabulary(facet);
        return new Taken.Term(facet, scheme, key, concepts.label(scheme, key, language));
    }
}
