package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.membership.application.Archiving;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What those do who only read a text, and were asked to comment on it; and for how long. */
class AskedForCommentsTest extends CommentSetting {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Assigning assigning;

    @Autowired
    private Archiving archiving;

    @Autowired
    private NarrowingStages narrowing;

    @Autowired
    private Opening opening;

    @Autowired
    private Notices notices;

    private final String subject = UUID.randomUUID().toString();
    private Convened scene;
    private MemberId secretary;
    private MemberId asked;
    private TextId text;

    @BeforeEach
    void asked() {
        scene = convened();
        secretary = scene.secretary().member();
        asked = observer();
        text = imported(scene.shared(), scene.secretary(), DRAFT);
        ask(text, asked, TODAY, secretary);
    }

    @Test
    void they_settle_what_they_began_and_nothing_else() {
        var anothers = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        var own = open(text, Audience.EVERYONE, "We see other ages.", asked);
        reply(anothers, "Fifteen.", asked);
        refused("drafting.refused.comment", () -> resolve(anothers, asked));
        resolve(anothers, scene.worker());
        refused("drafting.refused.comment", () -> reopen(anothers, asked));
        resolve(own, asked);
        reopen(own, asked);
        refused(
                "drafting.refused.comment",
                () -> as(asked, () -> assigning.assign(own, Optional.of(scene.worker()), asked)));
        refused(
                "drafting.refused.assignee",
                () -> as(scene.worker(), () -> assigning.assign(own, Optional.of(asked), scene.worker())));
        assertThat(Viewing.as(scene.worker(), () -> assigning.candidates(own)))
                .extracting(held -> held.person().id())
                .contains(scene.worker())
                .doesNotContain(asked);
        assertThat(Viewing.as(scene.worker(), () -> assigning.answering(own)))
                .extracting(held -> held.person().id())
                .contains(asked);
    }

    @Test
    void it_ends_with_the_mandate_and_does_not_come_back_with_another() {
        var thread = open(text, Audience.EVERYONE, "We see other ages.", asked);
        var mandate = membership.mandatesIn(scene.group()).stream()
                .filter(held -> held.person().id().equals(asked))
                .findFirst()
                .orElseThrow();
        as(secretary, () -> convening.end(scene.group(), mandate.mandate(), scene.secretary()));
        assertThat(observer()).isEqualTo(asked);
        refused("drafting.refused.comment", () -> reply(thread, "And yet.", asked));
        assertThat(outside(scene, secretary)).isEmpty();
        ask(text, asked, TODAY, secretary);
        reply(thread, "And again.", asked);
        assertThat(outside(scene, secretary)).hasSize(1);
    }

    @Test
    void who_is_asked_again_is_told_again_and_who_is_not_asked_any_more_reads_so_nowhere() {
        var first = news();
        assertThat(first).hasSize(1);
        ask(text, asked, TODAY.plusDays(7), secretary);
        assertThat(news())
                .singleElement()
                .satisfies(
                        again -> assertThat(again.at()).isAfter(first.getFirst().at()));
        end(outside(scene, secretary).getFirst(), secretary);
        assertThat(news()).isEmpty();
    }

    @Test
    void nobody_is_asked_where_nobody_can_comment() {
        var adopted = imported(scene.shared(), scene.secretary(), DRAFT);
        bring(adopted, scene.secretary(), Stage.ADOPTED);
        assertThat(mayAsk(adopted)).isFalse();
        refused("drafting.refused.asking-stage", () -> ask(adopted, asked, TODAY, secretary));
        assertThat(mayAsk(text)).isTrue();
        as(
                secretary,
                () -> narrowing.decide(scene.group(), Stage.PREPARATION, null, new Narrowing(AtMost.READ), secretary));
        assertThat(mayAsk(text)).isFalse();
        refused("drafting.refused.asking-stage", () -> ask(text, asked, TODAY, secretary));
    }

    @Test
    void nobody_comments_in_the_archive() {
        var thread = open(text, Audience.EVERYONE, "We see other ages.", asked);
        as(secretary, () -> archiving.archive(scene.group(), "Its work is done.", secretary));
        refused("drafting.refused.room-closed", () -> open(text, Audience.EVERYONE, "Too late?", asked));
        refused("drafting.refused.room-closed", () -> reply(thread, "Too late?", asked));
        assertThat(threads(text, asked)).hasSize(1);
    }

    private MemberId observer() {
        return mandated(scene.group(), scene.secretary(), subject, Affiliation.PARTNERS, Capacity.OBSERVER);
    }

    private boolean mayAsk(TextId one) {
        return Viewing.as(
                secretary,
                () -> AskingForComments.mayAsk(opening.open(one, secretary).orElseThrow()));
    }

    private List<Posted> news() {
        return Viewing.as(asked, () -> notices.news(10)).stream()
                .filter(posted -> posted.notice().messageKey().equals("drafting.notice.comment-asked"))
                .toList();
    }
}
