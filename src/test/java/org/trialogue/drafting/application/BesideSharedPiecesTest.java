package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Shareable;
import org.trialogue.membership.Shareables;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;

/** What is told of a shared piece to whom, and what else of the shared room is offered beside it. */
class BesideSharedPiecesTest extends CommentSetting {

    @Autowired
    private PartnerSharing sharing;

    @Autowired
    private Talking talking;

    @Autowired
    private Sharing files;

    @Autowired
    private Notices notices;

    @Autowired
    private List<Shareables> shareables;

    private Convened scene;
    private MemberId secretary;
    private MemberId partner;
    private TextId text;

    @BeforeEach
    void convene() {
        scene = convened();
        secretary = scene.secretary().member();
        partner = partner(scene.group(), scene.secretary());
        text = imported(scene.shared(), scene.secretary(), DRAFT);
    }

    @Test
    void what_a_group_is_told_beside_a_shared_text_no_partner_is_told() throws SQLException {
        share();
        post("everyone", scene.shared());
        post("caucus", caucus(scene, RoomKind.WORKERS_CAUCUS));
        assertThat(topics()).contains("test.everyone/" + text).doesNotContain("test.caucus/" + text);
        assertThat(mailed("everyone")).isOne();
        assertThat(mailed("caucus")).isZero();
        Viewing.as(
                secretary,
                () -> transaction.execute(
                        status -> jdbc.sql("select notifications.withdraw_from_outside(?, now())::text")
                                .param(partner.value())
                                .query(String.class)
                                .list()));
        assertThat(withdrawn("everyone")).isZero();
        assertThat(withdrawn("caucus")).isOne();
    }

    /** As a job of a room says something that leads to the text. */
    private void post(String topic, RoomId room) {
        var notice = new Notice(
                partner, "test." + topic + "/" + text, "test", List.of(), "texts/" + text, false, null, room.value());
        Viewing.inRoom(
                room.value(),
                () -> transaction.execute(status -> {
                    notices.post(notice);
                    return true;
                }));
    }

    private List<String> topics() {
        return Viewing.as(partner, () -> notices.news(20)).stream()
                .map(posted -> posted.notice().topic())
                .toList();
    }

    /** How many lines a mail has that brings that notice alone. */
    private long mailed(String topic) throws SQLException {
        var delivery = UUID.randomUUID();
        asOwner("insert into notifications.delivery (id, recipient, purpose, queued_at, due_at) values ('" + delivery
                + "', '" + partner + "', 'INSTANT', now(), now() + interval '1 day')");
        asOwner("update notifications.notice set mail_due = false, delivery_id = '" + delivery
                + "' where topic = 'test." + topic + "/" + text + "'");
        return counted("notifications.lines_of('" + delivery + "', 9)");
    }

    private long withdrawn(String topic) throws SQLException {
        return counted("notifications.notice where withdrawn and topic = 'test." + topic + "/" + text + "'");
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = owner();
                var deed = owner.createStatement()) {
            assertThat(deed.executeUpdate(sql)).isOne();
        }
    }

    private static long counted(String rows) throws SQLException {
        try (var owner = owner();
                var asking = owner.createStatement();
                var answer = asking.executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Test
    void however_many_there_are_of_one_kind_the_others_are_offered_and_what_was_asked_for_too() {
        var words = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        var file = Viewing.as(secretary, () -> files.share(scene.shared(), "fees.csv", words, secretary));
        var thread = Viewing.as(secretary, () -> talking.open(scene.shared(), "Fees", "Who pays?", secretary));
        Viewing.as(secretary, () -> talking.open(scene.shared(), "Newer", "Who else?", secretary));
        assertThat(offered(null)).contains(text.value(), file).doesNotContain(thread);
        assertThat(offered(thread)).contains(text.value(), file, thread);
    }

    /** Where one of a kind is offered. */
    private List<UUID> offered(@Nullable UUID besides) {
        return Viewing.as(
                secretary,
                () -> transaction.execute(status -> shareables.stream()
                        .flatMap(each -> each.in(scene.shared(), 1, besides).stream())
                        .map(Shareable::key)
                        .toList()));
    }

    private void share() {
        var mandate = membership.mandatesIn(scene.group()).stream()
                .filter(held -> held.person().id().equals(partner))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
        var today = LocalDate.now(ZoneOffset.UTC);
        as(secretary, () -> sharing.share(scene.group(), text.value(), Set.of(mandate), today, secretary));
    }
}
