package org.trialogue.rooms.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.RoomHit;

/** Whom the words of a room reach: by mention, and by searching. */
class WordsOfRoomsTest extends InRoomsSetting {

    @Autowired
    FindingInRooms finding;

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

    private Optional<List<RoomHit>> everywhere(Acting reader, String words) {
        return as(reader, () -> finding.everywhere(words, reader.member(), 5));
    }

    private List<String> mentions(Acting whom) {
        return keys(as(whom, () -> notices.news(20))).stream()
                .filter("rooms.notice.mention-private"::equals)
                .toList();
    }

    private List<RoomHit> found(Acting reader, String words) {
        return as(reader, () -> finding.find(caucus, words, reader.member()));
    }
}
