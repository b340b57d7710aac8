package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** What the registry may say of an organization. */
class ProfileTest {

    private static final Names UNION = new Names("Union", null, null);

    @Test
    void a_reader_gets_the_own_language_or_the_next_best() {
        var names = new Names(null, "Syndicat", "Sindicato");
        assertThat(names.in(Locale.of("es"))).isEqualTo("Sindicato");
        assertThat(names.in(Locale.ENGLISH)).isEqualTo("Syndicat");
        assertThat(names.languageFor(Locale.of("ar"))).isEqualTo(Locale.FRENCH);
    }

    @Test
    void one_name_is_required() {
        refused("membership.refused.name-missing", () -> new Names(" ", null, ""));
        refused("membership.refused.name-long", () -> new Names("x".repeat(256), null, null));
    }

    @Test
    void most_representative_rests_on_something() {
        refused("membership.refused.basis-missing", () -> profile("SN", true, " "));
        refused("membership.refused.basis-alone", () -> profile("SN", false, "Census"));
        assertThat(profile(" sn ", true, "Census").country()).isEqualTo("SN");
        refused("membership.refused.country", () -> profile("XX", false, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "ana@example", "a b@example.org", "<ana@example.org>", "ana@-example.org"})
    void what_is_no_address_is_refused(String typed) {
        refused("membership.refused.email", () -> new Contact("", typed, ""));
    }

    @Test
    void a_contact_may_be_empty_and_a_number_may_not_be_words() {
        assertThat(new Contact("", " Ana@Example.org ", "+221 33 889").email()).isEqualTo("Ana@Example.org");
        refused("membership.refused.phone", () -> new Contact("", "", "call me"));
    }

    private static Profile profile(String country, boolean representative, String basis) {
        return new Profile(UNION, Affiliation.WORKERS, country, representative, basis, Contact.NONE);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
