package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.trialogue.local.DemoPeople.Person;
import org.trialogue.local.SharedServices;

/** The way from a nomination to an account, and the letters of the realm on it. */
final class Letters {

    private final GreenMail post = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    /** From now on the realm's letters come here. */
    void open() {
        post.start();
        var keycloak = SharedServices.get().keycloakAdmin();
        keycloak.invitationsTo("https://portal.example");
        keycloak.mailBy("localhost", post.getSmtp().getPort());
    }

    void close() {
        post.stop();
    }

    /** How many have come. */
    int count() {
        return post.getReceivedMessages().length;
    }

    /** A letter as plain words. */
    String text(int number) throws IOException, MessagingException {
        return part(number, 0);
    }

    /** A letter as mail programs show it. */
    String html(int number) throws IOException, MessagingException {
        return part(number, 1);
    }

    private String part(int number, int which) throws IOException, MessagingException {
        return ((MimeMultipart) post.getReceivedMessages()[number].getContent())
                .getBodyPart(which)
                .getContent()
                .toString();
    }

    static void nominate(Visitor by, String workspace, Person person, String language) {
        by.go(workspace + "/nominations").openDialog("membership.nominate");
        by.fill("membership.field.given-name", person.first())
                .fill("membership.field.family-name", person.last())
                .fill("membership.field.email", person.email())
                .select("membership.field.language", language)
                .findsNoBarrier()
                .picture("nomination-form")
                .pressInDialog("membership.nominate");
        row(by, person).waitFor();
    }

    static void invite(Visitor secretary, String workspace, Person person) {
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

    static void choosePassword(Visitor guest, String letter, String named) {
        var link = Pattern.compile("http\\S+action-token\\S+").matcher(letter);
        Assertions.assertThat(link.find()).isTrue();
        guest.page().navigate(link.group());
        guest.picture(named + "-asked-in");
        guest.page()
                .locator("#kc-info-message a, #kc-content a[href*='action-token']")
                .first()
                .click();
        guest.page().locator("#password-new").waitFor();
        guest.picture(named + "-password");
        guest.page().locator("#password-new").fill(Cast.password());
        guest.page().locator("#password-confirm").fill(Cast.password());
        guest.page().locator("[type=submit]").click();
        assertThat(guest.page().locator("a[href*='/workspaces/']")).isVisible();
        guest.picture(named + "-password-chosen");
    }
}
