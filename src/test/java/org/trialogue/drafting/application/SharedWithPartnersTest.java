package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.collab.SocketDoor;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.SharedPiece;
import org.trialogue.membership.application.Outsiders;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.membership.application.PartnerSharing.Received;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.FileTaken;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.application.Sharing;
import org.trialogue.rooms.application.Talking;

/** What partners read of the shared room: what was shared with them, piece by piece, and nothing beside it. */
class SharedWithPartnersTest extends CommentSetting {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private PartnerSharing sharing;

    @Autowired
    private Opening opening;

    @Autowired
    private Outsiders outsiders;

    @Autowired
    private Talking talking;

    @Autowired
    private Sharing files;

    @Autowired
    private FileStore store;

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationEventPublisher events;

    private Convened scene;
    private MemberId secretary;
    private MemberId partner;
    private TextId text;
    private UUID thread;
    private UUID file;

    @BeforeEach
    void convene() {
        scene = convened();
        secretary = scene.secretary().member();
        partner = partner(scene.group(), scene.secretary());
        text = imported(scene.shared(), scene.secretary(), DRAFT);
        thread = Viewing.as(secretary, () -> talking.open(scene.shared(), "Fees", "Who pays?", secretary));
        var words = new ByteArrayInputStream("a;b".getBytes(StandardCharsets.UTF_8));
        file = Viewing.as(secretary, () -> files.share(scene.shared(), "fees.csv", words, secretary));
    }

    @Test
    void without_a_word_of_an_officer_a_partner_reads_nothing_of_it() {
        open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assertThat(reads()).isEmpty();
        assertThat(rows("drafting.text_commit")).isZero();
        assertThat(rows("drafting.remark")).isZero();
        assertThat(rows("rooms.message")).isZero();
        assertThat(rows("platform.chunk where room_id is not null")).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void each_piece_is_read_by_itself_until_it_is_ended() {
        for (var piece : List.of(text.value(), thread, file)) {
            share(piece, TODAY);
            assertThat(reads()).containsExactly(piece);
            assertThat(received()).extracting(each -> each.what().key()).containsExactly(piece);
            var listed = listed(scene.worker());
            assertThat(listed).singleElement().satisfies(one -> {
                assertThat(one.until()).isEqualTo(TODAY);
                assertThat(one.mayBeEnded()).isFalse();
                assertThat(one.title()).isNotEmpty();
            });
            assertThatThrownBy(() -> as(
                            scene.worker(), () -> sharing.end(listed.getFirst().key(), scene.worker())))
                    .hasMessage("membership.refused.share-who");
            as(secretary, () -> sharing.end(listed.getFirst().key(), secretary));
            assertThat(reads()).isEmpty();
            assertThat(listed(secretary)).isEmpty();
        }
    }

    @Test
    void the_bytes_of_a_shared_file_come_with_it_and_those_of_another_do_not() {
        share(file, TODAY);
        var other = new ByteArrayInputStream("c;d".getBytes(StandardCharsets.UTF_8));
        Viewing.as(secretary, () -> files.share(scene.shared(), "other.csv", other, secretary));
        assertThat(rows("platform.chunk where room_id is not null")).isOne();
        var newest = Viewing.as(partner, () -> files.versions(file, partner)).getFirst();
        var found = Viewing.as(
                partner,
                () -> transaction.execute(status -> store.find(newest.file()).isPresent()));
        assertThat(found).isTrue();
        as(
                partner,
                () -> events.publishEvent(
                        new FileTaken(newest.file(), scene.shared().value(), partner)));
        var recorded = Viewing.as(
                secretary,
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from audit.record where deed = 'membership.file-taken' and member_id = ? and room_id = ?")
                        .params(partner.value(), scene.shared().value())
                        .query(Long.class)
                        .single()));
        assertThat(recorded).as("taking a file along is on record in its room").isOne();
        as(secretary, () -> files.remove(file, secretary));
        assertThat(rows("platform.chunk where room_id is not null")).isZero();
    }

    @Test
    void it_lasts_until_its_day_and_no_longer_than_the_mandate() {
        share(text.value(), TODAY);
        as(
                secretary,
                () -> sharing.share(scene.group(), text.value(), Set.of(mandate()), TODAY.plusDays(9), secretary));
        assertThat(listed(secretary)).extracting(SharedPiece::until).containsExactly(TODAY.plusDays(9));
        shiftedBack();
        assertThat(reads()).isEmpty();
        share(text.value(), TODAY);
        assertThat(reads()).containsExactly(text.value());
        as(secretary, () -> convening.end(scene.group(), mandate(), scene.secretary()));
        assertThat(reads()).isEmpty();
    }

    @Test
    void officers_alone_share_and_with_partners_alone_within_the_mandate() {
        var whom = Set.of(mandate());
        for (var other : List.of(scene.worker(), scene.government(), partner))
            assertThatThrownBy(() -> as(other, () -> sharing.share(scene.group(), text.value(), whom, TODAY, other)))
                    .hasMessage("membership.refused.share-who");
        assertThatThrownBy(() -> share(text.value(), TODAY.minusDays(1))).hasMessage("membership.refused.partner-days");
        assertThatThrownBy(() -> share(text.value(), TODAY.plusDays(31)))
                .as("a day after the mandate")
                .hasMessage("membership.refused.share-mandate");
        var worker = Set.of(mandate(scene.worker()));
        assertThatThrownBy(
                        () -> as(secretary, () -> sharing.share(scene.group(), text.value(), worker, TODAY, secretary)))
                .hasMessage("membership.refused.share-partner");
        assertThatThrownBy(() -> share(UUID.randomUUID(), TODAY)).hasMessage("membership.refused.share-gone");
        for (var other : List.of(scene.worker(), partner))
            assertThatThrownBy(() -> inserted(text.value(), scene.shared().value(), other))
                    .isInstanceOf(DataAccessException.class);
        assertThat(reads()).isEmpty();
    }

    @Test
    void nothing_of_another_room_is_shared_whatever_the_portal_asks() {
        var caucus = caucus(scene, RoomKind.WORKERS_CAUCUS);
        var own = membership.mandatesIn(scene.group()).stream()
                .filter(held -> held.person().id().equals(scene.worker()))
                .findFirst()
                .orElseThrow();
        var secret = imported(caucus, own.acting(), DRAFT);
        assertThatThrownBy(() -> share(secret.value(), TODAY)).hasMessage("membership.refused.share-gone");
        for (var room : List.of(caucus.value(), scene.shared().value()))
            assertThatThrownBy(() -> inserted(secret.value(), room, secretary)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_a_group_says_among_itself_beside_a_shared_text_stays_there() {
        share(text.value(), TODAY);
        open(text, Audience.OWN_GROUP, "Not before the others.", scene.worker());
        open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assertThat(threads(text, partner)).hasSize(1);
        assertThat(rows("drafting.remark")).isOne();
    }

    @Test
    void a_partner_with_whom_a_text_is_shared_is_asked_to_comment_and_nobody_else() {
        assertThatThrownBy(() -> ask(text, partner, TODAY, secretary)).hasMessage("drafting.refused.asking-nobody");
        share(text.value(), TODAY);
        refused("drafting.refused.comment", () -> open(text, Audience.EVERYONE, "We see other ages.", partner));
        ask(text, partner, TODAY, secretary);
        var said = open(text, Audience.EVERYONE, "We see other ages.", partner);
        reply(said, "Mostly twelve.", partner);
        assertThat(keys()).contains("drafting.notice.comment-asked");
        var piece = listed(secretary).stream()
                .filter(one -> one.what() == SharedPiece.What.READ)
                .findFirst()
                .orElseThrow();
        as(secretary, () -> sharing.end(piece.key(), secretary));
        refused("drafting.refused.room", () -> reply(said, "And yet.", partner));
        assertThat(keys()).doesNotContain("drafting.notice.comment-asked");
    }

    @Test
    void the_editing_socket_opens_for_what_is_shared_and_closes_when_it_is_ended() {
        share(text.value(), TODAY);
        var ticket = Viewing.as(
                partner,
                () -> tickets.issue(text, partner, SignIn.ofSession("s")).orElseThrow());
        try (var held = SocketDoor.held(port, text, ticket)) {
            assertThat(held.isOpen()).isTrue();
            as(secretary, () -> sharing.end(listed(secretary).getFirst().key(), secretary));
            await().untilAsserted(() -> assertThat(held.isOpen()).isFalse());
        }
        assertThat(Viewing.as(partner, () -> tickets.issue(text, partner, SignIn.ofSession("s"))))
                .isEmpty();
    }

    private void share(UUID piece, LocalDate until) {
        as(secretary, () -> sharing.share(scene.group(), piece, Set.of(mandate()), until, secretary));
    }

    private MandateId mandate() {
        return mandate(partner);
    }

    private MandateId mandate(MemberId member) {
        return membership.mandatesIn(scene.group()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    /** Which of the three the partner reads, by what the application and what the database says. */
    private List<UUID> reads() {
        var application = new ArrayList<UUID>();
        if (Viewing.as(partner, () -> opening.open(text, partner)).isPresent()) application.add(text.value());
        if (Viewing.as(partner, () -> talking.thread(thread, partner)).isPresent()) application.add(thread);
        if (!Viewing.as(partner, () -> files.versions(file, partner)).isEmpty()) application.add(file);
        var database = Viewing.as(
                partner,
                () -> transaction.execute(
                        status -> jdbc.sql("""
                        select id from drafting.text union all select id from rooms.thread union all select id from rooms.shared_file""").query(UUID.class).list()));
        assertThat(database).containsExactlyInAnyOrderElementsOf(application);
        return application;
    }

    private long rows(String table) {
        return Viewing.as(
                partner,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    private List<Received> received() {
        return Viewing.as(partner, () -> sharing.received(scene.group(), partner));
    }

    private List<SharedPiece> listed(MemberId reader) {
        return Viewing.as(
                reader,
                () -> outsiders.pieces(scene.group(), reader).stream()
                        .map(Outsiders.Piece::shared)
                        .toList());
    }

    private List<String> keys() {
        return Viewing.as(partner, () -> notices.news(20)).stream()
                .map(posted -> posted.notice().messageKey())
                .toList();
    }

    /** Past all rules but those of the database. */
    private int inserted(UUID piece, UUID room, MemberId by) {
        return Viewing.as(
                by,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into membership.share (id, room_id, mandate_id, kind, piece, until, shared_by, shared_at)
                        values (gen_random_uuid(), ?, ?, 'TEXT', ?, ?, ?, now())""")
                        .params(room, mandate().value(), piece, TODAY, by.value())
                        .update()));
    }

    /** As if what is shared had been shared until yesterday. */
    private void shiftedBack() {
        try (var owner = owner();
                var deed = owner.createStatement()) {
            owner.setAutoCommit(false);
            deed.execute("alter table membership.share no force row level security");
            deed.execute("update membership.share set until = current_date - 1 where mandate_id = '" + mandate() + "'");
            deed.execute("alter table membership.share force row level security");
            owner.commit();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
