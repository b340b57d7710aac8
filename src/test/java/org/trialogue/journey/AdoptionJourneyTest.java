package org.trialogue.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Adopting;
import org.trialogue.drafting.application.Importing;
import org.trialogue.drafting.application.Staging;
import org.trialogue.drafting.application.Upload;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A text is adopted, authorized and published by those who may, read by somebody who had no part in it, and withdrawn. */
@Tag("walk")
class AdoptionJourneyTest extends Journey {

    private static final String DRAFT =
            "Guidance on recruitment fees\n\n1. Workers pay no fees for their recruitment.\n\n"
                    + "2. Each contract is written in a language that the worker understands.\n\n(a) It names the employer;\n\n(b) it names the wage.";

    @Autowired
    private Convening convening;

    @Autowired
    private Membership membership;

    @Autowired
    private Importing importing;

    @Autowired
    private Staging staging;

    @Autowired
    private Adopting adopting;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Acting secretary;

    @Test
    void a_text_is_adopted_authorized_published_read_and_withdrawn() {
        var tomasz = visitor("Zieliński").signIn();
        var sofia = visitor("Marín").signIn();
        var amina = onPhone("Haddad").signIn();
        visitor("Rossi").signIn();
        visitor("Mensah").signIn();
        visitor("Diop").signIn();
        var text = atFinalReading();
        adopt(text, "Rossi");
        tomasz.go("texts/" + text).openDialog("drafting.act.adopt");
        tomasz.findsNoBarrier().picture("adopting");
        tomasz.pressInDialog("drafting.act.adopt");
        tomasz.sees(tomasz.text("drafting.act.take-back")).findsNoBarrier().picture("adopted-by-two");
        adopt(text, "Mensah");
        authorizeAndPublish(sofia, text);
        amina.go("guidance/" + text);
        amina.sees("Workers pay no fees").fits().findsNoBarrier().picture("guidance-phone");
        dark(amina, "guidance-phone-dark");
        withdraw(sofia, text);
        amina.go("guidance/" + text);
        amina.page()
                .getByText("Workers pay no fees")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void authorizeAndPublish(Visitor sofia, TextId text) {
        sofia.go("texts/" + text);
        sofia.sees(sofia.text("drafting.adoption.unauthorized"))
                .findsNoBarrier()
                .picture("adopted");
        dark(sofia, "adopted-dark");
        sofia.openDialog("drafting.act.authorize").pressInDialog("drafting.act.authorize");
        sofia.sees(sofia.text("drafting.refused.authorize-reason"))
                .findsNoBarrier()
                .picture("authorizing");
        sofia.fill("drafting.act.reason.authorize", "Consejo de Administración, 12 de noviembre");
        sofia.pressInDialog("drafting.act.authorize");
        sofia.sees(sofia.text("drafting.adoption.authorized"));
        sofia.openDialog("drafting.act.publish").findsNoBarrier().picture("publishing");
        sofia.pressInDialog("drafting.act.publish");
        sofia.sees(sofia.text("drafting.adoption.published")).findsNoBarrier().picture("published");
        sofia.follow("drafting.adoption.read");
        sofia.sees(sofia.text("drafting.guidance.not-binding")).findsNoBarrier().picture("guidance");
        dark(sofia, "guidance-dark");
    }

    private static void withdraw(Visitor sofia, TextId text) {
        sofia.go("texts/" + text);
        sofia.openDialog("drafting.act.withdraw");
        sofia.fill("drafting.act.reason.withdraw", "Falta una disposición.");
        sofia.picture("withdrawing").pressInDialog("drafting.act.withdraw");
        sofia.sees(sofia.text("drafting.adoption.authorized"));
    }

    private static void dark(Visitor visitor, String name) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(name);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private TextId atFinalReading() {
        secretary = new Acting(member("Marín"), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var group = as(
                secretary.member(),
                () -> convening.open("Recruitment " + UUID.randomUUID(), "Fair recruitment", secretary));
        mandate(group, "Mensah", Capacity.CHAIR);
        mandate(group, "Diop", Capacity.TITULAR);
        mandate(group, "Rossi", Capacity.SPOKESPERSON);
        mandate(group, "Zieliński", Capacity.SPOKESPERSON);
        var bytes = DRAFT.getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length);
        return as(secretary.member(), () -> {
            var text = importing
                    .importText(membership.sharedRoom(group), upload, secretary)
                    .text();
            staging.bring(text, Stage.PREPARATION, Stage.FINAL_READING, "", secretary.member());
            return text;
        });
    }

    private void adopt(TextId text, String family) {
        var member = member(family);
        as(member, () -> adopting.adopt(text, 0, member));
    }

    private void mandate(WorkingGroupId group, String family, Capacity capacity) {
        var subject = jdbc.sql("select subject from membership.member where family_name = ?")
                .param(family)
                .query(String.class)
                .single();
        var term = new Term(capacity, LocalDate.now(ZoneOffset.UTC), null);
        as(secretary.member(), () -> convening.mandate(group, subject, term, secretary));
    }

    private MemberId member(String family) {
        return new MemberId(jdbc.sql("select id from membership.member where family_name = ?")
                .param(family)
                .query(UUID.class)
                .single());
    }

    private static <T extends @Nullable Object> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
