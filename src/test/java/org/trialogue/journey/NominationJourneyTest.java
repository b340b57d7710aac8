package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trialogue.local.DemoPeople.Person;

/** From a nomination to the first words: Tomasz nominates in English, Sofia invites in Spanish, Zoé follows the letter in French. */
class NominationJourneyTest extends Journey {

    private static final String NAME = "Martin";
    private final String group = "Recruitment " + UUID.randomUUID();
    private final Letters letters = new Letters();

    @BeforeAll
    void post() {
        letters.open();
    }

    @AfterAll
    void closePost() {
        letters.close();
    }

    @Test
    void who_is_nominated_comes_by_the_letter_and_writes() throws Exception {
        var zoe = someone("Zoé");
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, group, List.of("Tomasz Zieliński"));
        var workspace = address(sofia);
        var text = Chamber.importSample(sofia);
        var tomasz = visitor("Zieliński").signIn();
        Letters.nominate(tomasz, workspace, zoe, "French");
        tomasz.findsNoBarrier().picture("nominations-own");
        var before = letters.count();
        Letters.invite(sofia, workspace, zoe);
        sofia.findsNoBarrier().picture("nominations-all");
        var guest = guest(zoe);
        Letters.choosePassword(guest, letters.text(before), "invited");
        guest.go(workspace);
        if (guest.page().locator("#username").count() > 0) guest.pass();
        assertThat(guest.page().locator("h1")).containsText(group);
        guest.findsNoBarrier().picture("invited-workspace");
        Desk.open(guest, text);
        Desk.caret(guest, 1, "End");
        guest.page().keyboard().type(" Les travailleurs approuvent.");
        Desk.reads(guest, "Les travailleurs approuvent.");
        guest.picture("invited-first-words");
        looksAtWhatCanBeHeard(guest);
        sofia.go(workspace + "/nominations?state=taken-up").sees(zoe.email()).picture("nominations-accepted");
    }

    /** Of the ways to hear of a text one is ticked, and none says that it is not selected. */
    private static void looksAtWhatCanBeHeard(Visitor guest) {
        guest.page()
                .locator("vaadin-menu-bar-button")
                .filter(new Locator.FilterOptions().setHasText(guest.text("notifications.attention.now.usual")))
                .click();
        var choices = guest.page().locator("vaadin-menu-bar-item[role=menuitemradio]:not([aria-selected])");
        assertThat(choices).hasCount(3);
        var ticked = guest.page().locator("vaadin-menu-bar-item[aria-checked=true]");
        assertThat(ticked).hasCount(1);
        guest.picture("invited-what-can-be-heard");
    }

    @Test
    void who_does_not_want_it_says_so_without_an_account() throws Exception {
        var ines = someone("Inès");
        var sofia = visitor("Marín").signIn();
        Chamber.convene(sofia, group + " 2", List.of("Tomasz Zieliński"));
        var workspace = address(sofia);
        Letters.nominate(visitor("Zieliński").signIn(), workspace, ines, "French");
        var before = letters.count();
        Letters.invite(sofia, workspace, ines);
        var letter = Pattern.compile("/(invitations/[0-9a-f-]{36})").matcher(letters.text(before));
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

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceAll("https?://[^/]*/", "");
    }
}
