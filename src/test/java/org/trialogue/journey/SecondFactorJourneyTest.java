package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.trialogue.local.DemoPeople.Person;
import org.trialogue.local.KeycloakAdmin;
import org.trialogue.local.SharedServices;

/** Who speaks for others acts by password and device: Zoe, a secretary, who has none yet, has one, and then has none any more. */
@TestPropertySource(properties = "trialogue.second-factor=true")
class SecondFactorJourneyTest extends Journey {

    private final Person person = person("Zoe");

    @BeforeAll
    static void post() {
        keycloak().mailBy("localhost", MAILS.getSmtp().getPort());
    }

    @Test
    void a_letter_alone_gives_no_new_password_to_whoever_has_a_device() throws Exception {
        var ines = person("Ines");
        keycloak().ensure(ines, Cast.password());
        var before = guest(ines).go("oauth2/authorization/keycloak?prove&twice").pass();
        var device = Device.setUp(before.page());
        before.page().waitForURL(Pattern.compile(Pattern.quote(portal()) + "/(?!login).*"));

        var page = guest(ines).go("").page();
        page.locator("a[href*=reset-credentials]").click();
        page.locator("#username").fill(ines.email());
        page.locator("[type=submit]").click();
        page.navigate(linkFor(ines));
        page.locator("#otp").fill("000000");
        page.locator("[type=submit]").click();
        assertThat(page.locator("#otp")).isVisible();
        assertThat(page.locator("#password-new, #totpSecret")).hasCount(0);
        device.give(page);
        assertThat(page.locator("#password-new")).isVisible();
    }

    private static String linkFor(Person whom) throws Exception {
        await().until(() -> MAILS.getReceivedMessagesForDomain(whom.email()).length > 0);
        var letter = (MimeMultipart) MAILS.getReceivedMessagesForDomain(whom.email())[0].getContent();
        return Pattern.compile("http\\S+action-token\\S+")
                .matcher(letter.getBodyPart(0).getContent().toString())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void a_password_alone_gives_no_mandate_before_there_is_a_device_nor_when_it_is_gone() {
        keycloak().ensure(person, Cast.password());
        var zoe = guest(person).signIn();
        Chamber.convene(zoe, "Fees " + UUID.randomUUID(), List.of());
        var workspace = zoe.page().url();
        var device = proves(zoe, workspace, "proving-twice");
        zoe.openDialog("membership.give");
        zoe.pick("membership.field.member", "Tomasz Zieliński").pressInDialog("membership.give");
        assertThat(zoe.page().locator(".tri-row").getByText("Tomasz Zieliński")).isVisible();

        var elsewhere = guest(person).go("").pass();
        device.give(elsewhere.page());
        isIn(elsewhere).navigate(workspace);
        elsewhere.openDialog("membership.give");

        keycloak().removeDevices(person.email());
        var without = guest(person).go("").pass();
        isIn(without).setViewportSize(390, 844);
        without.page().navigate(workspace);
        proves(without, workspace, "phone-proving-twice");
        without.openDialog("membership.give");
    }

    private Page isIn(Visitor zoe) {
        zoe.page().waitForURL(Pattern.compile(Pattern.quote(portal()) + "/(?!login).*"));
        return zoe.page();
    }

    /** Is asked for two factors before a form opens, sets a device up on the way, and comes back to the page. */
    private static Device proves(Visitor zoe, String workspace, String picture) {
        zoe.press("membership.give");
        zoe.sees(zoe.text("platform.prove-twice.text")).fits().findsNoBarrier().picture(picture);
        zoe.pressInDialog("platform.prove");
        zoe.page().locator("#password").fill(Cast.password());
        zoe.page().locator("[type=submit]").click();
        zoe.page().locator("#totp").waitFor();
        zoe.fits().picture(picture + "-device");
        var device = Device.setUp(zoe.page());
        zoe.page().waitForURL(workspace);
        return device;
    }

    private static Person person(String first) {
        return new Person(first, mark(), "fr", "/secretariat", "Secretariat", "", "secretary");
    }

    private static String mark() {
        return "Martin" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static KeycloakAdmin keycloak() {
        return SharedServices.get().keycloakAdmin();
    }
}
