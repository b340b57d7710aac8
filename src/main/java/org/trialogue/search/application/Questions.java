package org.trialogue.search.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.MeaningAway;
import org.trialogue.search.domain.Sought.Direction;

/**
 * What questions mean. The latest are remembered in memory, as each is asked again with every page and every facet. Only so many are computed at
 * once: beyond that a question waits a moment, and is then answered by its words alone, so that many who ask do not take the machine from all.
 */
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

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Meaning meaning;
    private final Semaphore computing;
    private final Cache<String, Direction> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Questions(Meaning meaning, @Value("${trialogue.search.questions-at-once:4}") int atOnce) {
        this.meaning = meaning;
        this.computing = new Semaphore(atOnce, true);
    }

    /**
     * What is known of a question's meaning.
     *
     * @param direction empty where it has none that is worth looking for, or none that could be computed
     * @param leftOut whether it was not computed because too many others were
     */
    record Understood(Optional<Direction> direction, boolean leftOut) {

        static final Understood NOTHING = new Understood(Optional.empty(), false);
    }

    /** Too many are being computed. */
    private static final class Crowded extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The direction of the loose words, as they were typed where nothing else was typed; empty when there are none, or when the model knows
     * too little of them. A model that fails takes no search away: words alone answer then.
     */
    Understood understood(String typed, Asked asked) {
        if (asked.loose().isEmpty()) return Understood.NOTHING;
        var pieces = asked.loose().stream().mapToInt(meaning::pieces).max().orElse(0);
        if (pieces > OF_A_NAME && asked.loose().size() <= FEW) return Understood.NOTHING;
        var question = asked.isLooseAlone() ? typed.strip() : String.join(" ", asked.loose());
        try {
            return new Understood(
                    Optional.of(known.get(question, words -> computed(words, pieces <= OF_A_WORD))), false);
        } catch (Crowded crowded) {
            return new Understood(Optional.empty(), true);
        } catch (IllegalStateException | MeaningAway failed) {
            LOG.error("A question is answered by its words alone", failed);
            return Understood.NOTHING;
        }
    }

    private Direction computed(String question, boolean sure) {
        if (!mayCompute()) throw new Crowded();
        try {
            var numbers = new ArrayList<Float>();
            for (var number : meaning.ofQuestion(question)) numbers.add(number);
            return new Direction(numbers, sure, meaning.weights());
        } finally {
            computing.release();
        }
    }

    private boolean mayCompute() {
        try {
            return computing.tryAcquire(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
