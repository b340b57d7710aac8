package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.TasksHandedOver;
import org.trialogue.membership.application.InYourName.Shelf;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;

/** Open tasks go from one to another of the same side. */
class HandingOverTest extends HandingOverSetting {

    @Autowired
    HandingOver handing;

    @Autowired
    InYourName done;

    @Test
    void open_tasks_go_to_a_colleague_and_wait_for_that_one(PublishedEvents events) {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        note(body.shared(), "Read the report", body.workers(), body.secretary());
        assertThat(preview(body.workers(), body.colleague(), body.workers()))
                .extracting(OpenTask::title)
                .containsExactlyInAnyOrder("Ask the lawyers", "Read the report");
        assertThat(hand(body.workers(), body.colleague(), body.workers())).isEqualTo(2);
        assertThat(waiting(body.colleague())).hasSize(2);
        assertThat(waiting(body.workers())).isEmpty();
        assertThat(whose(caucus, body.colleague()))
                .containsExactly(body.colleague().member());
        assertThat(recorded(caucus, body.colleague())).contains("membership.tasks-handed-over");
        assertThat(recorded(caucus, body.secretary())).isEmpty();
        assertThat(events.ofType(TasksHandedOver.class)).hasSize(1);
        assertThat(keys(body.colleague()))
                .containsExactlyInAnyOrder("rooms.notice.to-do-handed", "rooms.notice.to-do-handed-private");
        refused("membership.refused.nothing-open", () -> hand(body.workers(), body.colleague(), body.workers()));
    }

    @Test
    void what_is_handed_over_and_back_again_says_each_time_how_it_came() {
        note(caucus, "Ask the lawyers", body.workers(), body.colleague());
        assertThat(keys(body.workers())).containsExactly("rooms.notice.to-do-private");
        hand(body.workers(), body.colleague(), body.workers());
        hand(body.colleague(), body.workers(), body.colleague());
        assertThat(waiting(body.colleague())).isEmpty();
        assertThat(as(body.workers(), () -> notices.waiting(9))).singleElement().satisfies(posted -> {
            assertThat(posted.notice().messageKey()).isEqualTo("rooms.notice.to-do-handed-private");
            assertThat(posted.notice().arguments())
                    .containsExactly(name(body.colleague()), title(), name(body.colleague()));
        });
    }

    @Test
    void tasks_go_to_nobody_of_another_side_nor_to_who_only_looks_on_and_nobody_hands_over_anothers() {
        note(body.shared(), "Read the report", body.workers(), body.secretary());
        for (var other : List.of(body.employers(), body.secretary(), body.partner(), body.workers()))
            refused("membership.refused.colleague", () -> hand(body.workers(), other, body.workers()));
        for (var other : List.of(body.colleague(), body.secretary(), body.employers()))
            refused("membership.refused.tasks-of", () -> hand(body.workers(), body.colleague(), other));
        assertThat(waiting(body.workers())).hasSize(1);
    }

    @Test
    void what_is_done_already_stays_where_it_is() {
        var toDo = note(caucus, "Ask the lawyers", body.workers(), body.workers());
        as(body.workers(), () -> {
            toDos.done(toDo, body.workers().member());
            return true;
        });
        assertThat(preview(body.workers(), body.colleague(), body.workers())).isEmpty();
        assertThat(whose(caucus, body.workers())).containsExactly(body.workers().member());
    }

    @Test
    void a_deputy_hands_over_the_principals_tasks_in_their_name() {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        assertThat(as(deputy, () -> handing.givers(body.id(), deputy.member())))
                .extracting(held -> held.person().id())
                .containsExactly(deputy.member(), body.workers().member());
        assertThat(hand(body.workers(), deputy, deputy)).isEqualTo(1);
        assertThat(whose(caucus, deputy)).containsExactly(deputy.member());
        assertThat(shelf(Shelf.IN_YOUR_NAME, body.workers()))
                .singleElement()
                .satisfies(line -> assertThat(line.deed()).isEqualTo("membership.tasks-handed-over"));
        assertThat(keys(deputy)).containsExactly("rooms.notice.to-do-taken-private");
    }

    @Test
    void what_a_deputy_hands_to_another_says_who_did_it_and_whose_it_was_and_is_one_entry_of_the_record() {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        note(caucus, "Ask the press", body.workers(), body.workers());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        assertThat(hand(body.workers(), body.colleague(), deputy)).isEqualTo(2);
        assertThat(as(body.colleague(), () -> notices.waiting(9)))
                .extracting(posted -> posted.notice().messageKey())
                .containsOnly("rooms.notice.to-do-handed-by-another-private");
        assertThat(as(body.colleague(), () -> notices.waiting(9))
                        .getFirst()
                        .notice()
                        .arguments())
                .containsExactly(name(deputy), title(), name(body.workers()));
        await().untilAsserted(() -> assertThat(as(body.colleague(), () -> notices.news(9)))
                .filteredOn(posted -> posted.notice().topic().startsWith("membership.tasks/"))
                .singleElement()
                .satisfies(posted -> {
                    assertThat(posted.notice().messageKey())
                            .isEqualTo("notifications.notice.tasks-handed-over-by-another");
                    assertThat(posted.notice().arguments())
                            .containsExactly(name(deputy), title(), name(body.workers()));
                }));
        assertThat(recorded(caucus, body.colleague()))
                .filteredOn("membership.tasks-handed-over"::equals)
                .hasSize(1);
        assertThat(changed(caucus, body.colleague()))
                .contains("\"tasks\": {\"after\": \"2\"}")
                .contains(
                        body.workers().member().toString(),
                        body.colleague().member().toString());
    }

    @Test
    void that_there_was_something_in_a_caucus_is_told_to_nobody_outside_even_when_the_principal_objects() {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        hand(body.workers(), deputy, deputy);
        var line = shelf(Shelf.IN_YOUR_NAME, body.workers()).getFirst();
        as(body.workers(), () -> {
            done.object(line.id(), "Not these", body.workers().member());
            return true;
        });
        assertThat(shelf(Shelf.BY_YOU, deputy).getFirst().objected()).isTrue();
        assertThat(shelf(Shelf.OBJECTED_TO, body.secretary())).isEmpty();
        assertThat(council.as(
                        body.secretary(),
                        () -> jdbc.sql("select count(*) from audit.record where about_group = ? and deed like ?")
                                .param(body.id().value())
                                .param("membership.%tasks%")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    private List<OnBehalfLine> shelf(Shelf shelf, Acting reader) {
        return as(reader, () -> done.list(body.id(), shelf, 0, 9, reader.member()));
    }

    private List<OpenTask> preview(Acting from, Acting to, Acting by) {
        return as(by, () -> handing.preview(body.id(), from.member(), to.member(), by.member()));
    }

    private int hand(Acting from, Acting to, Acting by) {
        return as(by, () -> handing.hand(body.id(), from.member(), to.member(), by.member()));
    }
}
