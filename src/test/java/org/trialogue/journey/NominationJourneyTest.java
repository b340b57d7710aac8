package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trialogue.local.DemoPeople.Person;
import org.trialogue.local.SharedServices;

/** From a nomination to the first words: Tomasz nominates in English, Sofia invites in Spanish, Zoé follows the letter in French. */
class NominationJourneyTest extends Journey {

    private static final String NAME = "Martin";
    private static final GreenMail LETTERS = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private final String group = "Recruitment " + UUID.randomUUID();

    @BeforeAll
    void post() {
        LETTERS.start();
        var keycloak = SharedServices.get().keycloakAdmin();
        keycloak.invitationsTo("https://portal.example");
        keycloak.mailBy("localhost", LETTERS.getSmtp().getPort());
    }

    @AfterAll
    void closePost() {
        LETTERS.stop();
    }

    @Test
    void who_is_nominated_comes_by_the_letter_and_writes() throws Exception {
        var zoe = someone("Zoé");
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, group, List.of("Tomasz Zieliński"));
        var workspace = address(sofia);
        var text = Chamber.importSample(sofia);
        var tomasz = visitor("Zieliński").signIn();
        nominate(tomasz, workspace, zoe);
        tomasz.findsNoBarrier().picture("nominations-own");
        var before = LETTERS.getReceivedMessages().length;
        invite(sofia, workspace, zoe);
        sofia.findsNoBarrier().picture("nominations-all");
        var guest = guest(zoe);
        choosePassword(guest, letter(before));
        guest.go(workspace);
        if (guest.page().locator("#username").count() > 0) guest.pass();
        assertThat(guest.page().locator("h1")).containsText(group);
        guest.findsNoBarrier().picture("invited-workspace");
        Desk.open(guest, text);
        Desk.caret(guest, 1, "End");
        guest.page().keyboard().type(" Les travailleurs approuvent.");
        Desk.reads(guest, "Les travailleurs approuvent.");
        guest.picture("invited-first-words");
        sofia.go(workspace + "/nominations?state=taken-up").sees(zoe.email()).picture("nominations-accepted");
    }

    @Test
    void who_does_not_want_it_says_so_without_an_account() throws Exception {
        var ines = someone("Inès");
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, group + " 2", List.of("Tomasz Zieliński"));
        var workspace = address(sofia);
        nominate(visitor("Zieliński").signIn(), workspace, ines);
        var before = LETTERS.getReceivedMessages().length;
        invite(sofia, workspace, ines);
        var letter = Pattern.compile("/(invitations/[0-9a-f-]{36})").matcher(letter(before));
        Assertions.assertThat(letter.find()).isTrue();
        var guest = guest(ines);
        guest.go(letter.group(1));
        assertThat(guest.page().locator("h1")).isVisible();
        guest.fits().findsNoBarrier().picture("decline");
        guest.page().locator("vaadin-button").first().click();
        assertThat(guest.page().locator("vaadin-button")).hasCount(0);
        guest.findsNoBarrier().picture("declined");
        sofia.go(workspace + "/nominations?state=given-up").sees(ines.email());
    }

    @Test
    void the_secretariat_keeps_the_registry() {
        var name = "Confédération " + UUID.randomUUID();
        var sofia = visitor("Marín").signIn();
        sofia.go("organizations").openDialog("membership.register");
        sofia.findsNoBarrier().picture("organization-form");
        sofia.fill("membership.field.name-fr", name).fill("membership.field.contact-email", "contact@example.org");
        sofia.select("membership.field.side", sofia.text("platform.side.workers"))
                .pressInDialog("membership.register");
        sofia.sees("contact@example.org").findsNoBarrier().picture("organization");
        sofia.go("organizations").findsNoBarrier().picture("organizations");
        var phone = onPhone("Marín").signIn();
        phone.go("organizations?side=workers")
                .sees(name)
                .fits()
                .findsNoBarrier()
                .picture("phone-organizations");
        phone.link(name).first().click();
        assertThat(phone.page().locator("h1")).containsText(name);
        phone.fits().findsNoBarrier().picture("phone-organization");
        var amina = visitor("Haddad").signIn();
        amina.go("organizations");
        assertThat(amina.page().locator("main")).not().containsText(name);
    }

    private static Person someone(String first) {
        var mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return new Person(first, NAME + mark, "fr", "", "", "", "invited");
    }

    private static void nominate(Visitor by, String workspace, Person person) {
        by.go(workspace + "/nominations").openDialog("membership.nominate");
        by.fill("membership.field.given-name", person.first())
                .fill("membership.field.family-name", person.last())
                .fill("membership.field.email", person.email())
                .select("membership.field.language", "French")
                .findsNoBarrier()
                .picture("nomination-form")
                .pressInDialog("membership.nominate");
        row(by, person).waitFor();
    }

    private static void invite(Visitor secretary, String workspace, Person person) {
        secretary.go(workspace + "/nominations");
        row(secretary, person)
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(secretary.text("membership.nomination.check")))
                .click();
        assertThat(row(secretary, person)).containsText(secretary.text("membership.nomination.state.invited"));
    }

    private static Locator row(Visitor visitor, Person person) {
        return visitor.page().locator(".tri-row").filter(new Locator.FilterOptions().setHasText(person.email()));
    }

    private static void choosePassword(Visitor guest, String letter) {
        var link = Pattern.compile("http\\S+action-token\\S+").matcher(letter);
        Assertions.assertThat(link.find()).isTrue();
        guest.page().navigate(link.group());
        guest.page()
                .locator("#kc-info-message a, #kc-content a[href*='action-token']")
                .first()
                .click();
        guest.page().locator("#password-new").fill(Cast.password());
        guest.page().locator("#password-confirm").fill(Cast.password());
        guest.page().locator("[type=submit]").click();
        assertThat(guest.page().locator("a[href*='/workspaces/']")).isVisible();
        guest.picture("invited-password-chosen");
    }

    private static String letter(int number) throws IOException, MessagingException {
        var letters = LETTERS.getReceivedMessages();
        return ((MimeMultipart) letters[number].getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceAll("https?://[^/]*/", "");
    }
}
