package org.trialogue;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom. */
class ModulesTest {

    @Test
    void modules_know_only_those_they_say_they_know() {
        ApplicationModules.of(Application.class).verify();
    }
}
