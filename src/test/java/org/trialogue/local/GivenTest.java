package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenTest {

    @Test
    void a_database_named_on_the_command_line_is_an_outside_one() {
        var outside = Outside.of(Given.by("--spring.datasource.url=jdbc:postgresql://elsewhere/trialogue"));
        assertThat(outside).isEqualTo(new Outside(true, false, false));
    }

    @Test
    void services_named_in_the_environment_are_outside_ones() {
        var environment = Map.of(
                "SPRING_ELASTICSEARCH_URIS",
                "http://elsewhere:9200",
                "TRIALOGUE_KEYCLOAK_URL",
                "http://elsewhere:8080");
        assertThat(Outside.of(new Given(Map.of(), environment))).isEqualTo(new Outside(false, true, true));
    }

    @Test
    void a_blank_value_counts_as_not_given() {
        assertThat(Given.by("--spring.datasource.url= ").has("spring.datasource.url"))
                .isFalse();
    }

    @Test
    void a_port_that_is_no_number_is_said_in_one_line() {
        assertThatThrownBy(() -> Given.by("--trialogue.port.portal=http").number("trialogue.port.portal", 8080))
                .isInstanceOf(LocalFailure.class)
                .hasMessage("trialogue.port.portal must be a number, not 'http'");
    }
}
