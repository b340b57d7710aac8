package org.trialogue.search.elastic;

import java.util.Optional;
import org.trialogue.search.domain.CommonWords;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Sought.Direction;

/** How much the meaning counts beside the words: the model was taught English, and blurs what is asked in another language. */
final class MeaningWeight {

    /** Measured in English: between 0.45 and 0.6 it makes little difference. */
    private static final double ENGLISH = 0.5;

    /** Measured in French and Spanish: beyond 0.35 it does harm. */
    private static final double OTHERS = 0.3;

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
        var weight = byLanguage(sought, ranking);
        return looksUp(sought) ? Math.min(weight, LOOKED_UP) : weight;
    }

    /** Whether it asks with a word or two. */
    static boolean looksUp(Sought sought) {
        return sought.asked().loose().size() <= FEW_WORDS;
    }

    private static double byLanguage(Sought sought, Finding.Ranking ranking) {
        var sure = sought.direction().map(Direction::sure).orElse(false);
        var said = CommonWords.language(sought.asked().loose());
        var english = said.map("en"::equals).orElseGet(() -> readInEnglish(sought) && foundInEnglish(ranking));
        if (english) return sure ? ENGLISH : OTHERS;
        return said.isPresent() ? OTHERS : 0;
    }

    /** The language in which alone a question's meaning is looked for: its own, where that is not English. */
    static Optional<String> within(Sought sought) {
        return CommonWords.language(sought.asked().loose()).filter(language -> !"en".equals(language));
    }

    private static boolean readInEnglish(Sought sought) {
        return "en".equals(sought.query().reader().getLanguage());
    }

    private static boolean foundInEnglish(Finding.Ranking ranking) {
        var best = ranking.hits().stream().limit(LOOKED_AT).toList();
        var english = best.stream().filter(hit -> hit.language().equals("en")).count() * 2;
        // A few hits that are as many as not in English tell nothing against it.
        return best.size() < LOOKED_AT ? english >= best.size() : english > best.size();
    }
}
