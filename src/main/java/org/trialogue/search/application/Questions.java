package org.trialogue.search.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.Sought.Direction;

/** What questions mean. The latest are remembered in memory, as each is asked again with every page and every facet. */
@Component
class Questions {

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);
    private static final int REMEMBERED = 2_000;

    /** Where one of so few words is a name or a code, what holds it answers, and nothing else. */
    private static final int FEW = 2;

    /** A word of few pieces is known, or close to words that are. */
    private static final int OF_A_NAME = 2;

    /** Words of science have up to four pieces, those of other languages mostly more. */
    private static final int OF_A_WORD = 4;

    private final Meaning meaning;
    private final Cache<String, Direction> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Questions(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * The direction of the loose words, as they were typed where nothing else was typed; empty when there are none, or when the model knows
     * too little of them. A model that fails takes no search away: words alone answer then.
     */
    Optional<Direction> direction(String typed, Asked asked) {
        if (asked.loose().isEmpty()) return Optional.empty();
        var pieces = asked.loose().stream().mapToInt(meaning::pieces).max().orElse(0);
        if (pieces > OF_A_NAME && asked.loose().size() <= FEW) return Optional.empty();
        var question = asked.isLooseAlone() ? typed.strip() : String.join(" ", asked.loose());
        try {
            return Optional.of(known.get(question, words -> computed(words, pieces <= OF_A_WORD)));
        } catch (IllegalStateException failed) {
            LOG.error("A question is answered by its words alone", failed);
            return Optional.empty();
        }
    }

    private Direction computed(String question, boolean sure) {
        var numbers = new ArrayList<Float>();
        for (var number : meaning.ofQuestion(question)) numbers.add(number);
        return new Direction(numbers, sure);
    }
}
