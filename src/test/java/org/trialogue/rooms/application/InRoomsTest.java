package org.trialogue.rooms.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.rooms.RoomMessage;

/** Threads, to-dos and files of a room: who reads, who writes, who is told. */
class InRoomsTest extends InRoomsSetting {

    private static final LocalDate TOMORROW = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    @Autowired
    RoomKeeping keeping;

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
    void a_to_do_of_whoever_has_no_mandate_any_more_goes_to_another_in_other_words() {
        var colleague = body.colleague().member();
        var by = body.workers().member();
        var toDo = as(body.workers(), () -> toDos.add(caucus, "Ask the lawers", colleague, null, by));
        as(body.secretary(), () -> {
            council.ends(body, mandate(colleague));
            return true;
        });
        changed(toDo, "Ask the lawyers", colleague, TOMORROW);
        assertThat(as(body.workers(), () -> toDos.page(caucus, by, 0, 9)).toDos())
                .singleElement()
                .satisfies(each -> assertThat(each.who()).isEqualTo(colleague));
        changed(toDo, "Ask the lawyers", by, TOMORROW);
        assertThat(as(body.workers(), () -> toDos.page(caucus, by, 0, 9)).toDos())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.title()).isEqualTo("Ask the lawyers");
                    assertThat(each.who()).isEqualTo(by);
                    assertThat(each.due()).isEqualTo(TOMORROW);
                    assertThat(each.done()).isFalse();
                });
        assertThat(said(toDo, "rooms.to-do-changed"))
                .hasSize(2)
                .last()
                .asString()
                .contains(colleague.toString());
    }

    @Test
    void who_has_a_to_do_no_more_waits_for_it_no_more() {
        var other = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "other", Capacity.ADVISER);
        var by = body.workers().member();
        var toDo = as(
                body.workers(),
                () -> toDos.add(caucus, "Write", body.colleague().member(), null, by));
        assertThat(waiting(body.colleague())).contains("rooms.notice.to-do-private");
        changed(toDo, "Write", other.member(), null);
        assertThat(waiting(body.colleague())).isEmpty();
        assertThat(waiting(other)).contains("rooms.notice.to-do-private");
        as(other, () -> {
            toDos.change(toDo, "Write again", other.member(), null, other.member());
            return true;
        });
        assertThat(waiting(other)).isEmpty();
        changed(toDo, "Write", other.member(), null);
        assertThat(waiting(other)).contains("rooms.notice.to-do-private");
        as(body.colleague(), () -> {
            toDos.delete(toDo, body.colleague().member());
            return true;
        });
        assertThat(waiting(other)).isEmpty();
        assertThat(as(body.workers(), () -> toDos.page(caucus, by, 0, 9)).total())
                .isZero();
        assertThat(said(toDo, "rooms.to-do-deleted")).singleElement().asString().contains("Write");
    }

    @Test
    void a_to_do_is_changed_by_nobody_who_may_not_add_one_nor_given_to_one_outside() {
        var by = body.workers().member();
        var toDo = as(body.workers(), () -> toDos.add(caucus, "Write", null, null, by));
        for (var outside : List.of(body.employers(), body.secretary(), body.observer()))
            refused(
                    "rooms.refused.room",
                    () -> as(outside, () -> {
                        toDos.change(toDo, "Read", null, null, outside.member());
                        return true;
                    }));
        refused(
                "rooms.refused.who",
                () -> changed(toDo, "Write", body.employers().member(), null));
        refused("rooms.refused.to-do-missing", () -> changed(toDo, " ", null, null));
        as(body.workers(), () -> {
            toDos.done(toDo, by);
            return true;
        });
        refused("rooms.refused.to-do-done", () -> changed(toDo, "Read", null, null));
        for (var outside : List.of(body.employers(), body.secretary()))
            refused(
                    "rooms.refused.room",
                    () -> as(outside, () -> {
                        toDos.delete(toDo, outside.member());
                        return true;
                    }));
    }

    private void changed(UUID toDo, String title, @Nullable MemberId who, @Nullable LocalDate due) {
        as(body.workers(), () -> {
            toDos.change(toDo, title, who, due, body.workers().member());
            return true;
        });
    }

    private MandateId mandate(MemberId member) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private List<String> said(UUID toDo, String deed) {
        return council.as(
                body.workers(),
                () -> jdbc.sql("select changed::text from audit.record where subject = ? and deed = ? order by number")
                        .params(toDo, deed)
                        .query(String.class)
                        .list());
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

    private List<RoomMessage> messages(UUID thread) {
        return as(body.workers(), () -> talking.messages(thread, body.workers().member(), 0, 99));
    }

    private List<String> waiting(Acting whom) {
        return keys(as(whom, () -> notices.waiting(20)));
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
