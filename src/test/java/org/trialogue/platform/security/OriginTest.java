package org.trialogue.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.trialogue.platform.security.Origin.Via;

/** How much is said of where someone sits. */
class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "2001:db8:1234:5678:9abc::1, 2001:db8:1234:0:0:0:0:0/48",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/48",
        "::ffff:203.0.113.77, 203.0.113.0/24"
    })
    void of_an_address_its_network_is_kept_and_no_more(String address, String network) {
        assertThat(Origin.network(address)).isEqualTo(network);
    }

    @Test
    void what_is_no_address_is_not_kept_and_no_name_is_looked_up() {
        assertThat(Origin.network("portal.example.org")).isNull();
        assertThat(Origin.network("")).isNull();
        assertThat(Origin.network(null)).isNull();
    }

    @Test
    void a_program_shows_its_token_and_a_page_has_none() {
        var request = new MockHttpServletRequest();
        assertThat(Origin.of(request).via()).isEqualTo(Via.BROWSER);
        request.addHeader("Authorization", "Bearer something");
        assertThat(Origin.of(request).via()).isEqualTo(Via.SCRIPT);
    }

    @Test
    void what_no_request_asked_for_is_the_portals_own() {
        assertThat(Origin.current()).isEqualTo(new Origin(Via.PORTAL, null));
    }
}
