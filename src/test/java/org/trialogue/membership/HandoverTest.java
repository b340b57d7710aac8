package org.trialogue.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was written down of a handover before it said by whom is read as well. */
class HandoverTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID GIVER = UUID.randomUUID();
    private static final UUID RECEIVER = UUID.randomUUID();

    @Test
    void where_nobody_is_named_it_was_the_one_whose_it_was() {
        var tasks = JSON.readValue(said("id"), TasksHandedOver.class).handover();
        var mandate = JSON.readValue(said("mandate"), MandateHandedOver.class).handover();
        assertThat(tasks.by().value()).isEqualTo(GIVER);
        assertThat(tasks.way()).isEqualTo(Handover.Way.GIVEN);
        assertThat(mandate.by().value()).isEqualTo(GIVER);
        assertThat(mandate.to().value()).isEqualTo(RECEIVER);
    }

    private static String said(String key) {
        return """
                {"%s": "%s", "workingGroup": "%s", "from": "%s", "to": "%s"}""".formatted(key, UUID.randomUUID(), UUID.randomUUID(), GIVER, RECEIVER);
    }
}
