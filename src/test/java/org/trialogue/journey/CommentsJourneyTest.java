package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people talk beside a text, and one among her own group. */
class CommentsJourneyTest extends Journey {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";
    private static final double LIVE = 2_000;

    @Test
    void two_people_comment_reply_and_resolve_while_both_have_the_text_open() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        var tomasz = visitor("Zieliński");
        Rooms.open(sofia, elena, tomasz);
        var text = Rooms.text(sofia, DRAFT);
        for (var member : List.of(elena, tomasz)) open(member.signIn(), text);
        comment(elena, "Children", "Say up to which age.", "drafting.comments.for.everyone");
        assertThat(threads(tomasz)).containsText("Say up to which age.", within(LIVE));
        assertThat(Desk.editor(tomasz).locator(".tri-commented")).hasText("Children");
        reply(tomasz, "Under eighteen, as in C182.");
        assertThat(threads(elena)).containsText("Under eighteen, as in C182.", within(LIVE));
        comment(tomasz, "Fees", "Our line: no exceptions.", "drafting.comments.for.own_group");
        assertThat(threads(tomasz)).hasCount(2);
        tomasz.findsNoBarrier().picture("comments-own-group");
        clickedWordsLeadToTheirThread(elena);
        elena.findsNoBarrier().picture("comments");
        elena.press("drafting.comments.resolve");
        assertThat(elena.page().locator("vaadin-details-summary")).hasText(elena.text("drafting.comments.resolved", 1));
        assertThat(threads(tomasz).filter(visible()))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(LIVE));
        assertThat(elena.page().getByText("Our line")).hasCount(0);
        elena.page().locator("vaadin-details-summary").click();
        elena.findsNoBarrier().picture("comments-resolved");
        elena.press("drafting.comments.reopen");
        assertThat(threads(elena).filter(visible())).hasCount(1);
    }

    @Test
    void a_thread_is_announced_given_to_a_member_and_found_among_theirs() {
        var sofia = visitor("Marín").signIn();
        var elena = visitor("Rossi");
        var tomasz = visitor("Zieliński");
        Rooms.open(sofia, elena, tomasz);
        var text = Rooms.text(sofia, DRAFT);
        for (var member : List.of(elena, tomasz)) open(member.signIn(), text);
        comment(elena, "Children", "Say up to which age.", "drafting.comments.for.everyone");
        assertThat(tomasz.page().locator("trialogue-editor [aria-live=polite]"))
                .hasText(tomasz.text("drafting.editor.comments.by", elena.name()), spoken());
        elena.press("drafting.comments.assign");
        elena.findsNoBarrier().picture("comments-assign");
        elena.pick("drafting.comments.assignee", tomasz.name());
        assertThat(threads(elena)).containsText(elena.text("drafting.comments.assigned", tomasz.name()));
        comment(elena, "Fees", "Which fees?", "drafting.comments.for.everyone");
        assertThat(threads(tomasz)).hasCount(2);
        var mine = tomasz.page().getByLabel(tomasz.text("drafting.comments.mine"));
        mine.check();
        assertThat(threads(tomasz).filter(visible())).hasCount(1);
        tomasz.findsNoBarrier().picture("comments-mine");
        tomasz.go("").sees(tomasz.text("drafting.notice.assigned", elena.name(), "Guidance"));
    }

    @Test
    void a_comment_on_a_phone_fits_and_one_without_words_says_what_is_missing() {
        var sofia = visitor("Marín").signIn();
        var elena = onPhone("Rossi");
        Rooms.open(sofia, elena);
        var text = Rooms.text(sofia, DRAFT);
        open(elena.signIn(), text);
        mark(elena, "Children");
        elena.press("drafting.comments.begin").press("drafting.comments.send");
        elena.sees(elena.text("drafting.refused.comment-empty"));
        elena.fits().findsNoBarrier().picture("comments-phone");
    }

    private static void clickedWordsLeadToTheirThread(Visitor reader) {
        Desk.editor(reader).locator(".tri-commented").click();
        assertThat(reader.page().locator(".tri-thread:focus")).containsText("Children");
        mark(reader, "Fees");
        assertThat(reader.page().locator(".tri-thread:focus")).hasCount(0);
        mark(reader, "Children");
        reader.page().keyboard().press("Control+Shift+k");
        assertThat(reader.page().locator(".tri-thread:focus")).containsText("Children");
    }

    private static void open(Visitor member, String address) {
        member.page().navigate(address);
        assertThat(Desk.editor(member)).containsText("Children are protected.");
    }

    private static void mark(Visitor member, String word) {
        var paragraph = Desk.editor(member).locator("p").filter(new Locator.FilterOptions().setHasText(word));
        paragraph.dblclick(new Locator.DblclickOptions().setPosition(14, 12));
        assertThat(member.page().locator(".tri-wrote-words")).hasText(word);
    }

    private static void comment(Visitor member, String word, String words, String audience) {
        mark(member, word);
        member.page().keyboard().press("Control+Shift+m");
        var field = member.field(member.text("drafting.comments.words"));
        field.fill(words);
        mark(member, word);
        member.page().keyboard().press("Control+Shift+m");
        assertThat(field).isFocused();
        assertThat(field).hasValue(words);
        member.page()
                .locator("vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(member.text(audience)))
                .click();
        member.press("drafting.comments.send");
        assertThat(threads(member).filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1);
    }

    private static void reply(Visitor member, String words) {
        member.field(member.text("drafting.comments.reply")).fill(words);
        member.press("drafting.comments.reply.send");
    }

    private static Locator threads(Visitor member) {
        return member.page().locator(".tri-thread");
    }

    /** The sentence comes after a pause in which others may join it. */
    private static LocatorAssertions.HasTextOptions spoken() {
        return new LocatorAssertions.HasTextOptions().setTimeout(LIVE + 3_000);
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
