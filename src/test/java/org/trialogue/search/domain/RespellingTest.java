package org.trialogue.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other words in place of some, the rest of a query as it was typed. */
class RespellingTest {

    @Test
    void a_word_is_replaced_wherever_it_stands_alone_and_nothing_else_is() {
        assertThat(Respelling.of("Recrutment fees, \"recrutment\" -recrutments", Map.of("recrutment", "recruitment")))
                .isEqualTo("recruitment fees, \"recruitment\" -recrutments");
        assertThat(Respelling.of("a+b $1", Map.of("a", "$2\\"))).isEqualTo("$2\\+b $1");
        assertThat(Respelling.of("unchanged", Map.of())).isEqualTo("unchanged");
    }
}
