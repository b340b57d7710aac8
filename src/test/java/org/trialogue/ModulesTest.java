package org.trialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

/** Who may know whom. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modules_know_only_those_they_say_they_know() {
        MODULES.verify();
    }

    /** A portal that starts reads there in which order to migrate, instead of looking through all classes for it. */
    @Test
    void the_list_of_modules_names_them_all_and_those_first_that_others_build_on() throws IOException {
        try (var list = new ClassPathResource("META-INF/spring-modulith/application-modules.json").getInputStream()) {
            assertThat(new ArrayList<>(JsonMapper.shared().readTree(list).propertyNames()))
                    .containsExactlyElementsOf(ApplicationModuleIdentifiers.of(MODULES).stream()
                            .map(ApplicationModuleIdentifier::toString)
                            .toList());
        }
    }
}
