package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Remark;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;

class CommentingTest extends CommentSetting {

    @ParameterizedTest
    @CsvSource({
        "GOVERNMENT, TITULAR",
        "GOVERNMENT, CHAIR",
        "EMPLOYERS, DEPUTY",
        "EMPLOYERS, ADVISER",
        "WORKERS, SPOKESPERSON",
        "WORKERS, GROUP_SECRETARY",
        "WORKERS, VICE_CHAIR",
        "SECRETARIAT, SECRETARY"
    })
    void every_mandate_comments_for_everyone_and_everyone_sees_it(Affiliation side, Capacity capacity) {
        var scene = convened();
        var author = mandated(scene.group(), scene.secretary(), side, capacity);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        open(text, Audience.EVERYONE, "Say which age.", author);
        for (var reader : everyone(scene)) {
            assertThat(threads(text, reader)).singleElement().satisfies(thread -> {
                assertThat(thread.quote()).isEqualTo("Children");
                assertThat(thread.ofGroupAlone()).isFalse();
                assertThat(thread.remarks())
                        .singleElement()
                        .extracting(Remark::words, remark -> remark.by().capacity())
                        .containsExactly("Say which age.", capacity);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"PARTNERS, OBSERVER", "EMPLOYERS, OBSERVER", "GOVERNMENT, OBSERVER", "WORKERS, OBSERVER"})
    void partners_and_observers_read_what_is_said_and_say_nothing(Affiliation side, Capacity capacity) {
        var scene = convened();
        var onlooker = mandated(scene.group(), scene.secretary(), side, capacity);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        assertThat(threads(text, onlooker)).hasSize(1);
        refused("drafting.refused.comment", () -> open(text, Audience.EVERYONE, "And I?", onlooker));
        refused("drafting.refused.comment", () -> reply(thread, "And I?", onlooker));
        refused("drafting.refused.comment", () -> resolve(thread, onlooker));
    }

    @ParameterizedTest
    @CsvSource({"PARTNERS", "WORKERS"})
    void whoever_only_reads_comments_on_a_text_of_which_that_was_asked_until_it_is_ended(Affiliation side) {
        var scene = convened();
        var onlooker = mandated(scene.group(), scene.secretary(), side, Capacity.OBSERVER);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var other = imported(scene.shared(), scene.secretary(), DRAFT);
        var today = LocalDate.now(ZoneOffset.UTC);
        refused("drafting.refused.asking-who", () -> ask(text, onlooker, today, scene.worker()));
        refused(
                "drafting.refused.asking-nobody",
                () -> ask(text, scene.worker(), today, scene.secretary().member()));
        refused(
                "drafting.refused.asking-days",
                () -> ask(text, onlooker, today.minusDays(1), scene.secretary().member()));
        refused(
                "drafting.refused.asking-days",
                () -> ask(text, onlooker, today.plusDays(367), scene.secretary().member()));
        ask(text, onlooker, today, scene.secretary().member());
        var thread = open(text, Audience.EVERYONE, "We see other ages.", onlooker);
        refused("drafting.refused.comment", () -> open(other, Audience.EVERYONE, "Here too?", onlooker));
        var seen = outside(scene, onlooker);
        assertThat(seen).singleElement().satisfies(piece -> {
            assertThat(piece.until()).isEqualTo(today);
            assertThat(piece.mayBeEnded()).isFalse();
        });
        refused("drafting.refused.asking-who", () -> end(seen.getFirst(), scene.worker()));
        end(
                outside(scene, scene.secretary().member()).getFirst(),
                scene.secretary().member());
        assertThat(outside(scene, scene.secretary().member())).isEmpty();
        refused("drafting.refused.comment", () -> reply(thread, "And yet.", onlooker));
        assertThat(threads(text, onlooker)).hasSize(1);
    }

    @Test
    void comments_that_were_asked_for_are_over_after_the_last_day_and_officers_alone_ask_in_the_database_too() {
        var scene = convened();
        var partner = mandated(scene.group(), scene.secretary(), Affiliation.PARTNERS, Capacity.OBSERVER);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var other : List.of(partner, scene.worker()))
            assertThatThrownBy(() -> asked(text, scene.shared(), partner, today, other))
                    .isInstanceOf(DataAccessException.class);
        asked(
                text,
                scene.shared(),
                partner,
                today.minusDays(1),
                scene.secretary().member());
        refused("drafting.refused.comment", () -> open(text, Audience.EVERYONE, "Too late?", partner));
        assertThat(outside(scene, partner)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GOVERNMENT", "EMPLOYERS", "WORKERS"})
    void what_a_group_says_among_itself_nobody_else_sees_or_answers(Affiliation side) throws SQLException {
        var scene = convened();
        var author = titular(scene, side);
        var colleague = mandated(scene.group(), scene.secretary(), side, Capacity.ADVISER);
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.OWN_GROUP, "Our line: eighteen.", author);
        reply(thread, "Agreed.", colleague);
        assertThat(threads(text, colleague)).singleElement().satisfies(seen -> {
            assertThat(seen.ofGroupAlone()).isTrue();
            assertThat(seen.remarks()).extracting(Remark::words).containsExactly("Our line: eighteen.", "Agreed.");
        });
        for (var other : everyone(scene)) {
            if (other.equals(author)) continue;
            assertThat(threads(text, other)).isEmpty();
            for (var table : List.of("thread", "remark", "thread_place"))
                assertThat(rows(table, other)).as(table).isZero();
            refused("drafting.refused.room", () -> reply(thread, "We heard.", other));
            refused("drafting.refused.room", () -> resolve(thread, other));
        }
        assertThat(deeds(scene.shared())).isEmpty();
    }

    @Test
    void who_has_no_group_of_their_own_comments_for_everyone_alone() {
        var scene = convened();
        var secretary = scene.secretary().member();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        refused("drafting.refused.no-group-room", () -> open(text, Audience.OWN_GROUP, "Form.", secretary));
        assertThat(Viewing.as(secretary, () -> discussion.hasOwnGroup(text, secretary)))
                .isFalse();
        assertThat(Viewing.as(scene.worker(), () -> discussion.hasOwnGroup(text, scene.worker())))
                .isTrue();
    }

    @Test
    void a_stranger_neither_sees_nor_says_anything() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var thread = open(text, Audience.EVERYONE, "Say which age.", scene.worker());
        var stranger = convened().worker();
        assertThat(threads(text, stranger)).isEmpty();
        refused("drafting.refused.room", () -> open(text, Audience.EVERYONE, "And I?", stranger));
        refused("drafting.refused.room", () -> reply(thread, "And I?", stranger));
    }

    @Test
    void raw_sql_writes_neither_in_anothers_name_nor_into_anothers_room() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), DRAFT);
        var caucus = caucus(scene, RoomKind.WORKERS_CAUCUS);
        var thread = open(text, Audience.OWN_GROUP, "Our line.", scene.worker());
        var shared = open(text, Audience.EVERYONE, "For all.", scene.worker());
        assertThatThrownBy(() -> remark(thread, caucus, scene.employer(), scene.employer()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> remark(shared, scene.shared(), scene.worker(), scene.employer()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> remark(thread, scene.shared(), scene.worker(), scene.worker()))
                .isInstanceOf(DataAccessException.class);
        assertThat(remark(shared, scene.shared(), scene.employer(), scene.employer()))
                .isOne();
    }
}
