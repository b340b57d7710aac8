package org.trialogue.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Refusal;

/** What is said of a failure, and of what is none. */
class FailuresTest {

    private final List<String> said = new ArrayList<>();
    private final Failures failures = new Failures((key, arguments) -> said.add(key));

    @Test
    void what_an_act_threw_is_said() {
        failures.error(new ErrorEvent(new IllegalStateException("a fault")));
        assertThat(said).containsExactly("shell.failed");
    }

    @Test
    void a_rule_that_said_no_says_its_own_sentence() {
        failures.error(new ErrorEvent(new Refusal("plans.refused.unknown")));
        assertThat(said).containsExactly("plans.refused.unknown");
    }

    @Test
    void a_browser_that_went_away_is_no_failure() {
        failures.error(new ErrorEvent(new SocketException("Connection reset")));
        assertThat(said).isEmpty();
    }
}
