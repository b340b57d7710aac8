package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialogue.local.DemoPeople.Person;

/** The first day of somebody whom Tomasz nominated, from the letter to the first words, in each language; in French on a phone. */
@Tag("walk")
class FirstDayJourneyTest extends Journey {

    private final Letters letters = new Letters();

    @BeforeAll
    void post() {
        letters.open();
    }

    @AfterAll
    void closePost() {
        letters.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, English, Workers agree.",
        "fr, French, Les travailleurs approuvent.",
        "es, Spanish, Los trabajadores aprueban."
    })
    void from_the_letter_to_the_first_words(String language, String called, String words) throws Exception {
        var mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var person = new Person("Noor", "Martin" + mark, language, "", "", "", "invited");
        var sofia = visitor("Marín").signIn();
        var group = "Recruitment " + UUID.randomUUID();
        Chamber.convene(sofia, group, List.of("Tomasz Zieliński"));
        var workspace = sofia.page().url().replaceAll("https?://[^/]*/", "");
        var text = Chamber.importSample(sofia);
        Letters.nominate(visitor("Zieliński").signIn(), workspace, person, called);
        var before = letters.count();
        Letters.invite(sofia, workspace, person);
        var guest = language.equals("fr") ? guestOnPhone(person) : guest(person);
        comes(guest, before, workspace, group);
        writes(guest, text, words);
    }

    private void comes(Visitor guest, int letter, String workspace, String group) throws Exception {
        var named = "first-day-" + guest.language();
        guest.page().setContent(letters.html(letter));
        guest.fits().picture(named + "-letter");
        Letters.choosePassword(guest, letters.text(letter), named);
        guest.fits().go(workspace);
        if (guest.page().locator("#username").count() > 0)
            guest.picture(named + "-sign-in").pass();
        assertThat(guest.page().locator("h1")).containsText(group);
        guest.fits().findsNoBarrier().picture(named + "-workspace");
        guest.go("").page().locator("h1").waitFor();
        guest.fits().findsNoBarrier().picture(named + "-home");
    }

    private static void writes(Visitor guest, String text, String words) {
        var named = "first-day-" + guest.language();
        Desk.open(guest, text);
        guest.fits().findsNoBarrier().picture(named + "-text");
        Desk.caret(guest, 1, "End");
        guest.page().keyboard().type(" " + words);
        Desk.reads(guest, words);
        guest.picture(named + "-words");
        guest.page().reload();
        Desk.reads(guest, words);
        guest.fits().findsNoBarrier().picture(named + "-there-again");
    }
}
