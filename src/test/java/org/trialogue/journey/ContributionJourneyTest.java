package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.pages.Documents;

/** A member tells what they tried; a member of each group looks at it; it stands in the library, and others say what they made of it. */
@Tag("walk")
class ContributionJourneyTest extends Journey {

    private final String title = "Fees paid back in the fishing ports " + UUID.randomUUID();

    @Test
    void a_practice_is_contributed_reviewed_by_the_three_groups_published_and_used() {
        var sofia = visitor("Marín").signIn();
        Chamber.convene(
                sofia,
                "Library " + UUID.randomUUID(),
                List.of("Tomasz Zieliński", "Amina Haddad", "Elena Rossi", "Awa Diop"));
        var tomasz = visitor("Zieliński").signIn();
        var address = contributes(tomasz);
        asksForChanges(visitor("Rossi").signIn(), address);
        handsInAnew(tomasz, address);
        for (var reviewer : List.of("Rossi", "Haddad", "Diop"))
            endorses(visitor(reviewer).signIn(), address);
        tomasz.go(address).sees(tomasz.text("knowledge.state.published"));
        tomasz.follow("knowledge.contribution.see").page().waitForURL("**/practices/**");
        tomasz.sees(title)
                .sees("Fishers who got their fees back")
                .findsNoBarrier()
                .picture("practice-endorsed");
        var elena = visitor("Rossi").signIn();
        readsAttachment(elena, address(tomasz));
        isUsed(elena, address(tomasz));
        var phone = onPhone("Zieliński").signIn();
        for (var page : List.of(address, "contributions", address(tomasz), "contribute")) {
            phone.go(page).page().locator("h1").waitFor();
            phone.fits().findsNoBarrier().picture("phone-contribution-" + page.replaceAll("[^a-z].*", ""));
        }
        tomasz.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        tomasz.findsNoBarrier().picture("practice-endorsed-dark");
        tomasz.go("contribute").page().locator("h1").waitFor();
        tomasz.findsNoBarrier().picture("contribute-dark");
    }

    private String contributes(Visitor tomasz) {
        tomasz.go("contributions").findsNoBarrier().picture("contributions-none");
        tomasz.press("knowledge.contribute").page().waitForURL("**/contribute");
        tomasz.press("knowledge.contribute.save").sees(tomasz.text("knowledge.refused.title-missing"));
        tomasz.fill("knowledge.field.title", title)
                .fill(
                        "knowledge.field.tried",
                        "Ten agencies paid the fees of 400 fishers back, after the union had asked each.")
                .fill("knowledge.field.figures", "400 fishers")
                .fill("knowledge.field.context", "Crews in three ports had paid fees before they sailed.")
                .findsNoBarrier()
                .picture("contribute-form");
        tomasz.press("knowledge.contribute.save")
                .sees(tomasz.text("knowledge.refused.figure", "400 fishers"))
                .fill("knowledge.field.figures", "Fishers who got their fees back: 400");
        tomasz.press("knowledge.contribute.save").page().waitForURL("**/contributions/**");
        tomasz.press("knowledge.contribution.submit").sees(tomasz.text("knowledge.refused.incomplete"));
        tomasz.fill("knowledge.field.summary", "Agencies paid fees back once each was asked by name.")
                .pick("knowledge.field.themes", "")
                .pick("knowledge.read.target", "")
                .fill("knowledge.field.lead", "The seafarers' union")
                .fill("knowledge.field.source", "Our report of 2025");
        attaches(tomasz);
        tomasz.press("knowledge.contribution.submit").sees(tomasz.text("knowledge.state.submitted"));
        tomasz.findsNoBarrier().picture("contribution-submitted");
        return address(tomasz);
    }

    /** What was typed stays in the form while a file comes in, is described and another one is turned away. */
    private static void attaches(Visitor tomasz) {
        tomasz.choose(
                "knowledge.attachment.add",
                new FilePayload("Letter to agencies.pdf", "application/pdf", letter("Please pay the crew back.")));
        tomasz.page().locator(".tri-attachment").waitFor();
        tomasz.choose(
                "knowledge.attachment.add", new FilePayload("letter.pdf", "application/pdf", new byte[] {1, 2, 3}));
        tomasz.page().locator(".tri-attachments-field .tri-refused:not(:empty)").waitFor();
        tomasz.findsNoBarrier().picture("contribution-attachments");
        tomasz.button(tomasz.text("knowledge.attachment.describe") + " · Letter to agencies")
                .click();
        tomasz.fill("knowledge.attachment.title", "The letter that agencies got")
                .findsNoBarrier()
                .picture("attachment-described");
        tomasz.pressInDialog("knowledge.contribution.keep").sees("The letter that agencies got");
        assertThat(tomasz.field(tomasz.text("knowledge.field.source")))
                .hasValue(Pattern.compile("Our report of 2025\\s*"));
    }

    private static byte[] letter(String... pages) {
        try {
            return Documents.pdf(pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Somebody of another group takes it along, and reads its words without opening it. */
    private void readsAttachment(Visitor elena, String practice) {
        elena.go(practice);
        var link = elena.page().locator("#attachments a[download]");
        var saved = elena.page().waitForDownload(link::click);
        org.assertj.core.api.Assertions.assertThat(saved.suggestedFilename()).isEqualTo("Letter to agencies.pdf");
        var words = elena.page().locator("#attachments a[href*='/attachments/']");
        elena.page().waitForCondition(() -> {
            elena.go(practice).page().locator("#attachments").waitFor();
            return words.count() > 0;
        });
        elena.findsNoBarrier().picture("practice-attachments");
        words.click();
        elena.sees("Please pay the crew back.").findsNoBarrier().picture("attachment-words");
        var phone = onPhone("Rossi").signIn().go(address(elena));
        phone.sees("Please pay the crew back.").fits().findsNoBarrier().picture("phone-attachment-words");
    }

    private static void asksForChanges(Visitor elena, String address) {
        elena.go("");
        elena.page().locator("a[href*='" + address + "']").first().waitFor();
        elena.go(address).openDialog("knowledge.review.change");
        elena.pressInDialog("knowledge.review.change").sees(elena.text("knowledge.refused.remark-missing"));
        elena.fill("knowledge.review.remark", "Which agencies?")
                .findsNoBarrier()
                .picture("review-form");
        elena.pressInDialog("knowledge.review.change").sees(elena.text("knowledge.state.returned"));
    }

    private static void handsInAnew(Visitor tomasz, String address) {
        tomasz.go(address).sees("Which agencies?").findsNoBarrier().picture("contribution-returned");
        tomasz.press("knowledge.contribution.submit").sees(tomasz.text("knowledge.state.submitted"));
    }

    private static void endorses(Visitor reviewer, String address) {
        reviewer.go(address).openDialog("knowledge.review.endorse");
        reviewer.pressInDialog("knowledge.review.endorse");
        assertThat(reviewer.button(reviewer.text("knowledge.review.endorse"))).hasCount(0);
    }

    private static void isUsed(Visitor elena, String practice) {
        elena.go(practice).openDialog("knowledge.uptake.tell");
        elena.fill("knowledge.uptake.words", "Three of our members did the same.");
        elena.pressInDialog("knowledge.uptake.tell").sees("Three of our members did the same.");
        elena.openDialog("knowledge.mistake.report");
        elena.fill("knowledge.mistake.words", "There were nine agencies.");
        elena.pressInDialog("knowledge.mistake.report").sees("There were nine agencies.");
        elena.findsNoBarrier().picture("practice-used");
        assertThat(elena.page()
                        .locator("#mistakes")
                        .getByText(
                                elena.text("knowledge.mistake.answer"), new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    private static String address(Visitor visitor) {
        return visitor.page().url().replaceAll("https?://[^/]*/", "").replaceAll("[?#].*", "");
    }
}
