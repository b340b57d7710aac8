package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.platform.Affiliation;

/** What the portal takes over of what an account says. */
class SignInClaimsTest {

    @ParameterizedTest
    @CsvSource({"fr,fr", "fr-SN,fr", "es,es", "ar,en", "nonsense,en", ",en"})
    void a_language_that_the_portal_does_not_speak_becomes_english(@Nullable String said, String taken) {
        assertThat(claims(said, null).language()).isEqualTo(Locale.of(taken));
    }

    @ParameterizedTest
    @CsvSource({"SN,SN", "sn,SN", "Senegal,", "'',", ","})
    void a_country_is_two_letters_or_left_out(@Nullable String said, @Nullable String taken) {
        assertThat(claims("en", said).country()).isEqualTo(taken);
    }

    @Test
    void the_user_name_stands_in_for_a_name() {
        assertThat(claims("en", null).familyName()).isEqualTo("user");
        assertThat(claims("en", null).organization()).isNull();
    }

    private static SignInClaims claims(@Nullable String language, @Nullable String country) {
        return SignInClaims.of("s", "user", null, " ", null, language, Affiliation.WORKERS, " ", country);
    }
}
