package org.trialogue.search.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trialogue.search.domain.MeaningAway;
import tools.jackson.databind.json.JsonMapper;

/** The model that comes with the portal, and how it ends. */
class BgeSmallTest {

    private final BgeSmall model = new BgeSmall(new JsonMapper());

    @Test
    void a_model_that_is_closed_while_it_computes_ends_what_it_computes_and_is_away() throws Exception {
        var begun = new CountDownLatch(1);
        var computing = new FutureTask<>(() -> {
            begun.countDown();
            var computed = 0;
            try {
                while (true) {
                    model.ofQuestion("who pays the fees of recruitment " + computed);
                    computed++;
                }
            } catch (MeaningAway away) {
                return computed;
            }
        });
        model.ofQuestion("loaded");
        Thread.ofPlatform().start(computing);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        model.close();
        assertThat(computing.get(10, TimeUnit.SECONDS)).isNotNegative();
    }

    @Test
    void a_thread_that_is_interrupted_computes_no_further() throws Exception {
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> model.ofPassages(Collections.nCopies(100, "Many a passage. ".repeat(60))))
                    .isInstanceOf(MeaningAway.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
            model.close();
        }
    }
}
