package org.trialogue.rooms.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.RoomMessage;

/** What is said, noted and shared in rooms, on the real database. */
@WithCouncil
class InRoomsTest {

    private static final LocalDate TOMORROW = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    @Autowired
    Council council;

    @Autowired
    Talking talking;

    @Autowired
    ToDoKeeping toDos;

    @Autowired
    Sharing sharing;

    @Autowired
    FindingInRooms finding;

    @Autowired
    RoomKeeping keeping;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    private Council.Body body;
    private RoomId caucus;

    @BeforeEach
    void convened() {
        body = council.convene();
        caucus = as(
                body.workers(),
                () -> membership.roomsOf(body.workers().member()).stream()
                        .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_thread_of_a_caucus_is_read_and_answered_by_its_group_alone() {
        var thread = open(body.workers(), "Our line on fees", "No fees to workers.");
        as(
                body.colleague(),
                () -> talking.reply(thread, "Agreed.", body.colleague().member()));
        assertThat(as(
                        body.colleague(),
                        () -> talking.messages(thread, body.colleague().member(), 0, 9)))
                .extracting("said")
                .containsExactly("No fees to workers.", "Agreed.");
        for (var outside : List.of(body.secretary(), body.employers(), body.government(), body.observer())) {
            assertThat(as(outside, () -> talking.thread(thread, outside.member())))
                    .isEmpty();
            assertThat(as(outside, () -> talking.threads(caucus, outside.member(), 0, 9))
                            .total())
                    .isZero();
            refused("rooms.refused.room", () -> as(outside, () -> talking.reply(thread, "Hello", outside.member())));
            refused(
                    "rooms.refused.room",
                    () -> as(outside, () -> talking.open(caucus, "Hello", "Hello", outside.member())));
        }
    }

    @Test
    void who_asks_for_a_thread_of_a_room_they_may_not_enter_is_on_record_there() {
        var thread = open(body.workers(), "Our line on fees", "No fees to workers.");
        assertThat(as(
                        body.employers(),
                        () -> talking.enter(thread, body.employers().member())))
                .isEmpty();
        assertThat(as(
                        body.colleague(),
                        () -> talking.enter(thread, body.colleague().member())))
                .isPresent();
        assertThat(as(
                        body.colleague(),
                        () -> talking.enter(UUID.randomUUID(), body.colleague().member())))
                .isEmpty();
        var refused = "audit.record where kind = 'REFUSAL' and room_id = '%s'".formatted(caucus);
        assertThat(council.rows(
                        body.workers().member(),
                        refused + " and member_id = '" + body.employers().member() + "'"))
                .isOne();
        assertThat(council.rows(body.workers().member(), refused)).isOne();
        assertThat(council.rows(body.employers().member(), refused)).isZero();
    }

    @Test
    void its_author_changes_and_withdraws_a_message_and_nobody_else() {
        var thread = open(body.workers(), "Fees", "First words");
        var message = as(
                body.colleague(),
                () -> talking.reply(thread, "Frist", body.colleague().member()));
        refused(
                "rooms.refused.not-own",
                () -> as(body.workers(), () -> {
                    talking.edit(message, "Mine", body.workers().member());
                    return true;
                }));
        as(body.colleague(), () -> {
            talking.edit(message, "First", body.colleague().member());
            return true;
        });
        assertThat(messages(thread)).last().satisfies(last -> {
            assertThat(last.said()).isEqualTo("First");
            assertThat(last.editedAt()).isNotNull();
        });
        as(body.colleague(), () -> {
            talking.withdraw(message, body.colleague().member());
            return true;
        });
        assertThat(messages(thread)).hasSize(2).last().satisfies(last -> {
            assertThat(last.said()).isEmpty();
            assertThat(last.withdrawn()).isTrue();
        });
    }

    @Test
    void those_in_the_room_are_told_and_no_words_of_it_leave_it() {
        open(body.workers(), "Secret line", "Secret words");
        var news = as(body.colleague(), () -> notices.news(20));
        assertThat(keys(news)).contains("rooms.notice.thread-private");
        assertThat(news.toString()).doesNotContain("Secret");
        for (var outside : List.of(body.secretary(), body.employers(), body.observer()))
            assertThat(keys(as(outside, () -> notices.news(20)))).doesNotContain("rooms.notice.thread-private");
    }

    @Test
    void who_is_mentioned_is_told_so_and_nobody_outside_the_room_is() {
        open(body.workers(), "Fees", "What do you say, @" + name(body.colleague()) + "?");
        assertThat(keys(as(body.colleague(), () -> notices.news(20))))
                .contains("rooms.notice.mention-private")
                .doesNotContain("rooms.notice.thread-private");
        var thread = open(body.workers(), "Hours", "Words");
        as(
                body.workers(),
                () -> talking.reply(
                        thread,
                        "@" + name(body.employers()) + " @" + name(body.colleague()),
                        body.workers().member()));
        assertThat(keys(as(body.employers(), () -> notices.news(20)))).noneMatch(key -> key.startsWith("rooms."));
        assertThat(keys(as(body.colleague(), () -> notices.news(20))))
                .filteredOn("rooms.notice.mention-private"::equals)
                .hasSize(2);
    }

    @Test
    void a_to_do_waits_for_whom_it_is_until_it_is_done() {
        var colleague = body.colleague().member();
        var toDo = as(
                body.workers(),
                () -> toDos.add(
                        caucus,
                        "Ask the lawyers",
                        colleague,
                        TOMORROW,
                        body.workers().member()));
        assertThat(waiting(body.colleague())).contains("rooms.notice.to-do-private");
        as(body.colleague(), () -> {
            toDos.done(toDo, colleague);
            return true;
        });
        assertThat(waiting(body.colleague())).isEmpty();
        as(body.workers(), () -> {
            toDos.reopen(toDo, body.workers().member());
            return true;
        });
        assertThat(waiting(body.colleague())).contains("rooms.notice.to-do-private");
        refused(
                "rooms.refused.who",
                () -> as(
                        body.workers(),
                        () -> toDos.add(
                                caucus,
                                "Spy",
                                body.employers().member(),
                                null,
                                body.workers().member())));
    }

    @Test
    void a_new_version_stands_before_the_old_one_and_both_can_be_had() {
        var file = as(
                body.workers(),
                () -> sharing.share(
                        caucus, "line.txt", bytes("one"), body.workers().member()));
        as(body.colleague(), () -> {
            sharing.renew(file, "other.txt", bytes("two"), body.colleague().member());
            return true;
        });
        var shown =
                as(body.colleague(), () -> sharing.page(caucus, body.colleague().member(), 0, 9));
        assertThat(shown.files()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("line.txt");
            assertThat(one.version()).isEqualTo(2);
        });
        assertThat(as(
                        body.workers(),
                        () -> sharing.versions(file, body.workers().member())))
                .hasSize(2);
        assertThat(as(
                        body.secretary(),
                        () -> sharing.versions(file, body.secretary().member())))
                .isEmpty();
        as(body.workers(), () -> {
            sharing.remove(file, body.workers().member());
            return true;
        });
        assertThat(as(body.workers(), () -> sharing.page(caucus, body.workers().member(), 0, 9))
                        .total())
                .isZero();
    }

    @Test
    void words_are_found_by_their_own_room_alone_in_whatever_language_and_form() {
        open(body.workers(), "Frais de recrutement", "Les travailleuses n'ont rien à payer.");
        as(
                body.workers(),
                () -> sharing.share(
                        caucus,
                        "contratación_justa.txt",
                        bytes("x"),
                        body.workers().member()));
        assertThat(found(body.colleague(), "travailleuse payer")).hasSize(1);
        assertThat(found(body.colleague(), "recruitment OR recrutements")).isNotEmpty();
        assertThat(found(body.colleague(), "contratacion"))
                .singleElement()
                .extracting(RoomHit::kind)
                .isEqualTo("file");
        for (var outside : List.of(body.secretary(), body.employers(), body.government()))
            assertThat(found(outside, "recrutement")).isEmpty();
    }

    @Test
    void words_are_found_in_all_of_ones_own_rooms_and_in_nobody_elses() {
        var mark = "Zw" + UUID.randomUUID().toString().replace("-", "");
        open(body.workers(), mark + " line", "Words");
        as(
                body.secretary(),
                () -> toDos.add(
                        body.shared(),
                        "Read " + mark,
                        null,
                        null,
                        body.secretary().member()));
        assertThat(everywhere(body.colleague(), mark).orElseThrow())
                .extracting(RoomHit::room)
                .containsExactlyInAnyOrder(caucus, body.shared());
        assertThat(everywhere(body.employers(), mark).orElseThrow())
                .extracting(RoomHit::room)
                .containsExactly(body.shared());
        assertThat(everywhere(body.employers(), " ")).hasValue(List.of());
        var nowhere = council.someone(Affiliation.WORKERS, "nowhere");
        assertThat(Viewing.as(nowhere, () -> finding.everywhere(mark, nowhere, 5)))
                .isEmpty();
        var other = body.colleague().member();
        assertThat(as(body.employers(), () -> finding.everywhere(mark, other, 5)))
                .isEmpty();
    }

    private Optional<List<RoomHit>> everywhere(Acting reader, String words) {
        return as(reader, () -> finding.everywhere(words, reader.member(), 5));
    }

    @Test
    void a_closed_room_is_read_and_nothing_is_added() {
        var wanted = new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Committee", null);
        var secretary = body.secretary().member();
        var committee = as(body.secretary(), () -> keeping.open(body.id(), wanted, secretary));
        var thread = as(body.secretary(), () -> talking.open(committee, "Commas", "Where?", secretary));
        as(body.secretary(), () -> {
            keeping.close(committee, secretary);
            return true;
        });
        assertThat(as(body.secretary(), () -> talking.messages(thread, secretary, 0, 9)))
                .hasSize(1);
        refused("rooms.refused.closed", () -> as(body.secretary(), () -> talking.reply(thread, "Here", secretary)));
    }

    @Test
    void who_only_looks_on_reads_the_shared_room() {
        var thread = as(
                body.secretary(),
                () -> talking.open(
                        body.shared(), "Welcome", "To all", body.secretary().member()));
        var observer = body.observer();
        assertThat(as(observer, () -> talking.thread(thread, observer.member())))
                .hasValueSatisfying(open -> assertThat(open.mayWrite()).isFalse());
        refused("rooms.refused.observer", () -> as(observer, () -> talking.reply(thread, "Hi", observer.member())));
    }

    @Test
    void whom_a_changed_message_mentions_anew_is_told_so_and_nobody_else() {
        var other = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "more", Capacity.ADVISER);
        var thread = open(body.workers(), "Fees", "Words");
        var message = as(
                body.workers(),
                () -> talking.reply(
                        thread, "@" + name(body.colleague()), body.workers().member()));
        edit(message, "@" + name(body.colleague()) + " and @" + name(other) + ", @" + name(body.employers()));
        assertThat(mentions(other)).hasSize(1);
        assertThat(mentions(body.colleague())).hasSize(1);
        assertThat(mentions(body.employers())).isEmpty();
        edit(message, "Nobody");
        edit(message, "@" + name(other));
        assertThat(mentions(other)).hasSize(1);
    }

    private void edit(UUID message, String words) {
        as(body.workers(), () -> {
            talking.edit(message, words, body.workers().member());
            return true;
        });
    }

    private List<String> mentions(Acting whom) {
        return keys(as(whom, () -> notices.news(20))).stream()
                .filter("rooms.notice.mention-private"::equals)
                .toList();
    }

    private UUID open(Acting by, String title, String words) {
        return as(by, () -> talking.open(caucus, title, words, by.member()));
    }

    private String name(Acting acting) {
        return membership.person(acting.member()).orElseThrow().name();
    }

    private List<RoomMessage> messages(UUID thread) {
        return as(body.workers(), () -> talking.messages(thread, body.workers().member(), 0, 99));
    }

    private List<String> waiting(Acting whom) {
        return keys(as(whom, () -> notices.waiting(20)));
    }

    private static List<String> keys(List<Posted> posted) {
        return posted.stream().map(each -> each.notice().messageKey()).toList();
    }

    private List<RoomHit> found(Acting reader, String words) {
        return as(reader, () -> finding.find(caucus, words, reader.member()));
    }

    private static InputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
