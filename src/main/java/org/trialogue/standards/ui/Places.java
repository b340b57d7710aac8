package org.trialogue.standards.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.PrincipleSet;
import org.trialogue.standards.References;
import org.trialogue.standards.Standards;

/** Where the links of the crosswalk lead, and what that is called. */
final class Places {

    private final Map<String, Instrument> instruments = new HashMap<>();
    private final Map<String, PrincipleSet> sets = new HashMap<>();
    private final Standards standards;
    private final Texts texts;
    private final Locale reader;

    Places(Standards standards, Texts texts, Locale reader) {
        this.standards = standards;
        this.texts = texts;
        this.reader = reader;
        standards.all().forEach(instrument -> instruments.put(instrument.code(), instrument));
        standards.principleSets().forEach(set -> sets.put(set.id(), set));
    }

    /** An instrument of the library, one that was withdrawn too. */
    Optional<Instrument> instrument(String code) {
        return Optional.ofNullable(instruments.computeIfAbsent(
                code, key -> standards.instrument(key).orElse(null)));
    }

    Optional<PrincipleSet> set(String id) {
        return Optional.ofNullable(sets.get(id));
    }

    /** The column in which a link to there stands. */
    CrosswalkSource column(String to) {
        return CrosswalkSource.ofSet(to)
                .orElseGet(() -> CrosswalkSource.ofBody(
                        instrument(to).map(Instrument::body).orElse("")));
    }

    /** Such as "C029, art. 1, 2" or "Palermo Protocol, 6(6)"; within its column a set's own name is left out. */
    String name(String to, String ref, boolean withinColumn) {
        var set = CrosswalkSource.ofSet(to);
        if (set.isPresent())
            return withinColumn
                    ? ref
                    : say("standards.place", say("standards.source." + set.get().key()), ref);
        if (sets.containsKey(to)) return say("standards.place", sets.get(to).title(), ref);
        if (ref.isEmpty()) return to;
        return Character.isDigit(ref.charAt(0))
                ? say("standards.place.article", to, ref)
                : say("standards.place", to, ref);
    }

    /** The full title of an instrument or a set, in the reader's language where there is one. */
    String title(String to) {
        return instrument(to)
                .map(instrument -> instrument.title(reader))
                .or(() -> set(to).map(PrincipleSet::title))
                .orElse(to);
    }

    /** The address of the very article, where the library describes it, or of the whole. */
    String link(String to, String ref) {
        var meant = References.of(ref);
        return instrument(to)
                .map(instrument -> instrument.articles().stream()
                        .filter(article -> References.of(article.ref()).touches(meant))
                        .findFirst()
                        .map(article -> instrument.link() + "#" + article.place())
                        .orElse(instrument.link()))
                .or(() -> set(to).map(set -> set.principles().stream()
                        .filter(principle -> References.of(principle.number()).touches(meant))
                        .findFirst()
                        .map(principle -> set.link() + "#" + principle.place())
                        .orElse(set.link())))
                .orElse("standards/" + to);
    }

    private String say(String key, Object... arguments) {
        return texts.getTranslation(key, reader, arguments);
    }
}
