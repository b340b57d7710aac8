package org.trialogue.search.elastic;

import java.util.Optional;
import org.trialogue.search.domain.CommonWords;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Sought.Direction;
import org.trialogue.search.domain.Weights;

/** How much the meaning counts beside the words: a model that was taught English blurs what is asked in another language. */
final class MeaningWeight {

    private static final String ENGLISH = "en";

    /** Who asks with a word or two looks something up: what holds them comes before what is only near. */
    private static final double LOOKED_UP = 0.2;

    private static final int FEW_WORDS = 2;

    private static final int LOOKED_AT = 10;

    private MeaningWeight() {}

    /**
     * By whether the model knows the words, and by the language of the question: its common words tell, and where they do not, the
     * reader's language and that of the documents that hold its words best. Words of which it is known only that they may not be English count
     * alone.
     */
    static double of(Sought sought, Finding.Ranking ranking) {
        var weights = weights(sought);
        var weight = weights.anyLanguage() ? weights.of(spoken(sought)) : byLanguage(sought, ranking, weights);
        return looksUp(sought) ? Math.min(weight, LOOKED_UP) : weight;
    }

    /** Whether it asks with a word or two. */
    static boolean looksUp(Sought sought) {
        return sought.asked().loose().size() <= FEW_WORDS;
    }

    private static Weights weights(Sought sought) {
        return sought.direction().map(Direction::weights).orElse(Weights.TAUGHT_ENGLISH);
    }

    /** The language of a question as far as its words tell, or else its reader's. */
    private static String spoken(Sought sought) {
        return CommonWords.language(sought.asked().loose())
                .orElseGet(() -> sought.query().reader().getLanguage());
    }

    private static double byLanguage(Sought sought, Finding.Ranking ranking, Weights weights) {
        var sure = sought.direction().map(Direction::sure).orElse(false);
        var said = CommonWords.language(sought.asked().loose());
        var english = said.map(ENGLISH::equals).orElseGet(() -> readInEnglish(sought) && foundInEnglish(ranking));
        if (english) return sure ? weights.of(ENGLISH) : weights.others();
        return said.isPresent() ? weights.others() : 0;
    }

    /** The language in which alone a question's meaning is looked for: its own, where that is not English and the model was taught nothing else. */
    static Optional<String> within(Sought sought) {
        if (weights(sought).anyLanguage()) return Optional.empty();
        return CommonWords.language(sought.asked().loose()).filter(language -> !ENGLISH.equals(language));
    }

    private static boolean readInEnglish(Sought sought) {
        return ENGLISH.equals(sought.query().reader().getLanguage());
    }

    private static boolean foundInEnglish(Finding.Ranking ranking) {
        var best = ranking.hits().stream().limit(LOOKED_AT).toList();
        var english =
                best.stream().filter(hit -> hit.language().equals(ENGLISH)).count() * 2;
        // A few hits that are as many as not in English tell nothing against it.
        return best.size() < LOOKED_AT ? english >= best.size() : english > best.size();
    }
}
