package org.trialogue.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvingTest {

    @ParameterizedTest
    @CsvSource({
        "/workspaces/1?state=open, /workspaces/1?state=open",
        "/, /",
        "https://evil.example.org/, /",
        "//evil.example.org/, /",
        "/\\evil.example.org, /",
        "javascript:alert(1), /",
        "workspaces, /",
        "'/a b', /"
    })
    void the_way_back_leads_to_no_other_site(String asked, String to) {
        assertThat(Proving.within(asked)).isEqualTo(to);
    }
}
