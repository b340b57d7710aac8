package org.trialogue.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.LocaleResolver;
import org.trialogue.drafting.Setting;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.security.SomeoneSignedIn;
import org.trialogue.platform.security.Viewing;

/** In which language a file comes. */
class FilesLanguageTest extends Setting {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private LanguageChoice languages;

    @Autowired
    private LocaleResolver resolver;

    @Test
    void a_file_comes_in_the_language_of_its_reader_whatever_the_browser_speaks() throws Exception {
        var member = person("Zoé", Affiliation.WORKERS);
        Viewing.as(member, () -> {
            languages.reads(member, Locale.FRENCH);
            return true;
        });
        var someone = new SomeoneSignedIn(member, Affiliation.WORKERS, "Zoé", Instant.now());
        var signedIn = authentication(new TestingAuthenticationToken(someone, null, "ROLE_WORKERS"));
        var answer = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build()
                .perform(get("/library/as/csv").with(signedIn).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("Nombre").doesNotContain("Number");
    }

    @Test
    void what_is_public_comes_in_the_language_by_which_caches_keep_it() {
        var member = person("Zoé", Affiliation.WORKERS);
        Viewing.as(member, () -> {
            languages.reads(member, Locale.FRENCH);
            return true;
        });
        new SomeoneSignedIn(member, Affiliation.WORKERS, "Zoé", Instant.now()).here();
        try {
            assertThat(resolver.resolveLocale(asked("/library/as/csv"))).isEqualTo(Locale.FRENCH);
            assertThat(resolver.resolveLocale(asked("/public/plans"))).isEqualTo(Locale.ENGLISH);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static MockHttpServletRequest asked(String address) {
        var request = new MockHttpServletRequest("GET", address);
        request.addPreferredLocale(Locale.ENGLISH);
        return request;
    }
}
