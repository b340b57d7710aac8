package org.trialogue.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trialogue.local.SharedServices;

/** The door: in by Keycloak, out of both. */
class SignInJourneyTest extends Journey {

    @Test
    void the_door_asks_for_a_code_with_a_proof_key() {
        var nora = visitor("Lind").go("");
        assertThat(nora.page().url())
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("client_id=trialogue-portal");
    }

    @Test
    void someone_without_a_mandate_reads_what_to_do_next() {
        var nora = visitor("Lind").signIn();
        nora.sees("ask the secretary of your working group").findsNoBarrier().picture("home-without-mandate");
        nora.go("workspaces").sees("You hold no mandate in a working group yet").findsNoBarrier();
    }

    @Test
    void leaving_ends_the_session_here_and_at_keycloak() {
        var nora = visitor("Lind").signIn();
        nora.page().getByRole(AriaRole.MENUITEM).first().click();
        nora.page().getByText("Sign out").click();
        nora.page().waitForURL(Pattern.compile(".*/realms/trialogue/.*"));
        nora.go("");
        nora.page().locator("#password").waitFor();
        assertThat(nora.page().url()).contains("/realms/trialogue/");
    }

    @Test
    void the_menu_says_which_language_is_chosen() {
        var nora = visitor("Lind").signIn();
        nora.page().getByRole(AriaRole.MENUITEM).first().click();
        nora.page().getByText(nora.text("shell.language")).click();
        var choices = nora.page().getByRole(AriaRole.MENUITEMRADIO);
        PlaywrightAssertions.assertThat(choices).hasCount(3);
        PlaywrightAssertions.assertThat(choices.nth(0)).isChecked();
        PlaywrightAssertions.assertThat(choices.nth(1)).not().isChecked();
    }

    @Test
    void another_site_cannot_end_a_visit_by_a_link() {
        var nora = visitor("Lind").signIn();
        nora.go("sign-out").sees("This page is not here");
        nora.go("sign-out?key=guessed").sees("This page is not here");
        nora.go("library").heading("Library").waitFor();
    }

    @Test
    void a_session_ended_at_keycloak_ends_here_too() {
        var nora = visitor("Lind").signIn();
        SharedServices.get().keycloakAdmin().signOut(nora.email());
        nora.go("library");
        nora.page().locator("#password").waitFor();
        assertThat(nora.page().url()).contains("/realms/trialogue/");
    }

    @Test
    void an_address_that_leads_nowhere_says_so_within_the_frame() {
        var nora = visitor("Lind").signIn().go("workspaces/00000000-0000-0000-0000-000000000000");
        nora.sees("This page is not here").findsNoBarrier();
        nora.go("nowhere/at/all").sees("This page is not here");
    }
}
