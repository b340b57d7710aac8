package org.trialogue.search.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.MeaningAway;

/** How many questions are computed at once, and what becomes of the others. */
class QuestionsTest {

    private static final String FIRST = "who pays for recruitment";
    private static final String SECOND = "who inspects the farms";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ending = new CountDownLatch(1);

    /** A model that needs its time for the first question. */
    private final class Slow implements Meaning {

        @Override
        public String model() {
            return "slow";
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public List<float[]> ofPassages(List<String> passages) {
            throw new MeaningAway("asked for questions alone");
        }

        @Override
        public int pieces(String word) {
            return 1;
        }

        @Override
        public float[] ofQuestion(String question) {
            if (question.equals(FIRST)) {
                begun.countDown();
                try {
                    assertThat(ending.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new MeaningAway("interrupted", stopped);
                }
            }
            return new float[] {1};
        }
    }

    @Test
    void beyond_the_bound_the_words_answer_alone_and_that_is_known() throws Exception {
        var questions = new Questions(new Slow(), 1);
        var first = new FutureTask<>(() -> understood(questions, FIRST));
        Thread.ofPlatform().start(first);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(understood(questions, SECOND)).isEqualTo(new Questions.Understood(java.util.Optional.empty(), true));
        ending.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).direction()).isPresent();
        assertThat(understood(questions, SECOND).direction()).isPresent();
        assertThat(understood(questions, SECOND).leftOut()).isFalse();
    }

    @Test
    void a_question_that_is_known_waits_for_nobody() throws Exception {
        var questions = new Questions(new Slow(), 1);
        understood(questions, SECOND);
        var first = new FutureTask<>(() -> understood(questions, FIRST));
        Thread.ofPlatform().start(first);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(understood(questions, SECOND).direction()).isPresent();
        ending.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).direction()).isPresent();
    }

    private static Questions.Understood understood(Questions questions, String typed) {
        return questions.understood(typed, Asked.of(typed));
    }
}
