package org.trialogue.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.trialogue.local.SharedServices;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;

/** Notices from the bell to the mailbox: read, muted, chosen about, and stopped by the link in a mail. */
class InboxJourneyTest extends Journey {

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    /** What the clock does every few seconds; a portal that has rested between tests keeps no time. */
    @Autowired
    @Qualifier("mailsGoOut")
    private RecurringTask<Void> mails;

    @Test
    void a_member_reads_what_is_new_by_keyboard() {
        var kwame = visitor("Mensah").signIn();
        var member = cleared("Mensah");
        post(
                member,
                "plans.report",
                "plans.notice.report",
                "Inspect private employment agencies in three districts",
                true);
        for (var n = 1; n <= 3; n++) post(member, "plans.answered", "plans.notice.confirmed", "Commitment " + n, false);
        kwame.go("");
        kwame.page().locator(".tri-bell").click();
        assertThat(kwame.page()).hasURL(Pattern.compile(".*/notices$"));
        assertThat(bell(kwame)).hasText("4");
        kwame.findsNoBarrier().fits().picture("inbox-desk");
        dark(kwame, "inbox-desk-dark");
        kwame.page().locator(".tri-inbox-line a").first().focus();
        kwame.page().keyboard().press("ArrowDown");
        kwame.page().keyboard().press("r");
        assertThat(bell(kwame)).hasText("3");
        assertThat(kwame.page().locator(".tri-inbox-line").nth(1)).hasClass(Pattern.compile(".*tri-read.*"));

        kwame.press("notifications.all-read");
        assertThat(kwame.page().locator(".tri-bell-number")).isHidden();
        kwame.go("notices?show=unread").sees(kwame.text("notifications.none.unread"));
    }

    @Test
    void a_member_chooses_about_mail_on_a_phone() {
        var awa = onPhone("Diop").signIn();
        var member = cleared("Diop");
        post(member, "plans.report", "plans.notice.report", "Inspecter les agences d'emploi privées", true);
        post(member, "plans.answered", "plans.notice.confirmed", "Former des inspectrices et des inspecteurs", false);
        awa.go("notices").sees("Inspecter les agences").fits().findsNoBarrier().picture("inbox-phone");
        dark(awa, "inbox-phone-dark");
        awa.go("me")
                .sees(awa.text("notifications.me.rhythm"))
                .fits()
                .findsNoBarrier()
                .picture("mail-phone");
        dark(awa, "mail-phone-dark");
        awa.select("notifications.kind.plans.answered", awa.text("notifications.pace.weekly"));
        awa.sees(awa.text("notifications.me.kept"));
        await().untilAsserted(() -> Assertions.assertThat(
                        owner().sql("select pace from notifications.mail_pace where member_id = ? and kind ="
                                        + " 'plans.answered'")
                                .param(member.value())
                                .query(String.class)
                                .optional())
                .contains("WEEKLY"));
    }

    @Test
    void what_waits_comes_by_mail_and_its_link_stops_such_mails_without_a_sign_in() {
        var ravi = visitor("Nair").signIn();
        var member = cleared("Nair");
        post(member, "plans.report", "plans.notice.report", "Inspect agencies " + UUID.randomUUID(), true);
        await().untilAsserted(() -> {
            mails.execute(new TaskInstance<>("mails-go-out", "now"), null);
            Assertions.assertThat(MAILS.getReceivedMessagesForDomain(ravi.email()))
                    .isNotEmpty();
        });
        var token = owner().sql("select token from notifications.delivery where recipient = ? limit 1")
                .param(member.value())
                .query(UUID.class)
                .single();
        var stranger = visitor("Mensah").go("mail/unsubscribe/" + token);
        stranger.findsNoBarrier().fits().picture("unsubscribe-desk");
        dark(stranger, "unsubscribe-desk-dark");
        stranger.page().locator("button").click();
        stranger.sees(ravi.text("notifications.stop.done.text")).picture("unsubscribed-desk");
        ravi.go("me");
        assertThat(ravi.field(ravi.text("notifications.me.instant"))).not().isChecked();
        ravi.findsNoBarrier().picture("mail-desk");
    }

    @Test
    void the_secretariat_sees_whom_mail_does_not_reach() {
        visitor("Nair").signIn();
        var member = member("Nair");
        owner().sql("select notifications.note_unreachable(id, email, true, '550 5.1.1 User unknown', now()) from"
                        + " membership.member where id = ?")
                .param(member.value())
                .query((row, n) -> n)
                .list();
        var sofia = visitor("Marín").signIn();
        sofia.go("unreachable").sees("5.1.1 User unknown");
        sofia.findsNoBarrier().fits().picture("unreachable-desk");
        dark(sofia, "unreachable-desk-dark");
        var ravi = sofia.page().locator(".tri-row").filter(new Locator.FilterOptions().setHasText("Nair"));
        ravi.locator("vaadin-button").click();
        assertThat(ravi).hasCount(0);
        var kwame = visitor("Mensah").signIn().go("unreachable");
        kwame.sees(kwame.text("shell.not-found"));
    }

    private static Locator bell(Visitor visitor) {
        return visitor.page().locator(".tri-bell-number");
    }

    private static void dark(Visitor visitor, String picture) {
        visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(picture);
        visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private MemberId member(String family) {
        return new MemberId(jdbc.sql("select id from membership.member where family_name = ?")
                .param(family)
                .query(UUID.class)
                .single());
    }

    /** The member, with nothing in the inbox of what other tests brought there. */
    private MemberId cleared(String family) {
        var member = member(family);
        owner().sql("delete from notifications.notice where recipient = ?")
                .param(member.value())
                .update();
        return member;
    }

    private void post(MemberId member, String kind, String key, String sentence, boolean waits) {
        notices.post(new Notice(
                member,
                kind + "/" + UUID.randomUUID(),
                key,
                List.of(sentence),
                "plans",
                waits,
                waits ? LocalDate.of(2026, 12, 18) : null,
                null));
    }

    private static JdbcClient owner() {
        var services = SharedServices.get();
        return JdbcClient.create(new DriverManagerDataSource(
                services.property("spring.datasource.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password")));
    }
}
