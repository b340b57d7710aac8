package org.trialogue.rooms.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.trialogue.platform.Acting;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.FileWords;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.SharedFile;
import org.trialogue.rooms.domain.FileTexts;
import org.trialogue.rooms.domain.FileTexts.Due;

/** Files of rooms are found by the words in them, by those who may enter the room, and what could not be read says so. */
class FilesFoundTest extends InRoomsSetting {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @Autowired
    private ReadingFiles reading;

    @Autowired
    private FileTexts texts;

    @Autowired
    private FindingInRooms finding;

    @Test
    void whoever_may_enter_the_room_finds_them_by_their_words_and_nobody_else_does() {
        var file = share(
                "fees.txt",
                "Les agences ne demandent jamais d\u2019honoraires; zugzwang.".getBytes(StandardCharsets.UTF_8));
        assertThat(find("zugzwang", body.workers())).isEmpty();
        read(file);
        for (var inside : List.of(body.workers(), body.colleague())) {
            assertThat(find("zugzwang", inside)).singleElement().satisfies(hit -> {
                assertThat(hit.kind()).isEqualTo("file_text");
                assertThat(hit.title()).isEqualTo("fees.txt");
                assertThat(hit.passage()).contains("\uE000zugzwang\uE001");
            });
            assertThat(find("agence", inside)).as("in another form").hasSize(1);
            assertThat(as(
                            inside,
                            () -> finding.everywhere("zugzwang", inside.member(), 5)
                                    .orElseThrow()))
                    .hasSize(1);
        }
        var found = "rooms.pages_with(rooms.asked('zugzwang'), array['" + caucus + "']::uuid[])";
        for (var outside : List.of(body.employers(), body.secretary(), body.observer(), body.partner())) {
            assertThat(find("zugzwang", outside)).isEmpty();
            assertThat(as(
                            outside,
                            () -> finding.everywhere("zugzwang", outside.member(), 5)
                                    .orElseThrow()))
                    .isEmpty();
            assertThat(council.rows(outside.member(), "rooms.file_page where room_id = '" + caucus + "'"))
                    .isZero();
            assertThat(council.rows(outside.member(), found)).isZero();
        }
        assertThat(council.rows(body.workers().member(), found)).isOne();
    }

    @Test
    void of_a_file_the_newest_version_is_found_and_one_that_was_taken_off_is_not() {
        var file = share("line.txt", "Before: quixotic.".getBytes(StandardCharsets.UTF_8));
        read(file);
        assertThat(find("quixotic", body.workers())).hasSize(1);
        as(body.workers(), () -> {
            sharing.renew(
                    file,
                    "line.txt",
                    bytes("After: perspicuous."),
                    body.workers().member());
            return true;
        });
        read(file);
        assertThat(find("quixotic", body.workers())).isEmpty();
        assertThat(find("perspicuous", body.workers())).hasSize(1);
        as(body.workers(), () -> {
            sharing.remove(file, body.workers().member());
            return true;
        });
        assertThat(find("perspicuous", body.workers())).isEmpty();
    }

    @Test
    void pages_are_found_by_an_index() {
        read(share("indexed.txt", "Floccinaucinihilipilification.".getBytes(StandardCharsets.UTF_8)));
        var looked = council.as(body.workers(), () -> {
            council.update("set local enable_seqscan = off");
            assertThat(finding.find(
                            caucus,
                            "floccinaucinihilipilification",
                            body.workers().member()))
                    .hasSize(1);
            return jdbc.sql("""
                            select pg_stat_get_xact_numscans('rooms.file_page_words'::regclass)
                                 + pg_stat_get_xact_numscans('rooms.file_page_by_room'::regclass)""").query(Long.class).single();
        });
        assertThat(looked).isPositive();
    }

    @Test
    void a_file_that_cannot_be_read_now_lets_others_go_first_and_comes_again() {
        var unread = new Due(
                newest(share("unread.txt", "Nothing.".getBytes(StandardCharsets.UTF_8)))
                        .file(),
                caucus);
        var other = new Due(
                newest(share("other.txt", "Nothing.".getBytes(StandardCharsets.UTF_8)))
                        .file(),
                caucus);
        Viewing.inRoom(
                caucus.value(),
                () -> council.transacted(() -> {
                    assertThat(texts.begin(unread.file())).contains(1);
                    texts.putBack(unread.file());
                    return true;
                }));
        assertThat(texts.due(100_000)).contains(other).doesNotContain(unread);
        Viewing.inRoom(
                caucus.value(),
                () -> council.transacted(() -> council.update(
                        "update rooms.file_reading set due_at = now() where file_id = ?",
                        unread.file().value())));
        assertThat(texts.due(100_000)).endsWith(unread);
        reading.inItsRoom(other);
        assertThat(texts.due(100_000)).doesNotContain(other);
    }

    @Test
    void what_could_not_be_read_says_so_and_is_not_tried_for_ever() {
        var broken = share("broken.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII));
        var picture = share("picture.png", PICTURE);
        assertThat(words(broken)).isEqualTo(FileWords.WAITING);
        read(broken);
        read(picture);
        assertThat(words(broken)).isEqualTo(FileWords.BROKEN);
        assertThat(words(picture)).isEqualTo(FileWords.OTHER);
        assertThat(find("broken", body.workers())).as("by its name").hasSize(1);
    }

    @Test
    void no_member_writes_what_stands_in_a_file() {
        var file = share("mine.txt", "Nothing.".getBytes(StandardCharsets.UTF_8));
        var id = newest(file).file().value();
        assertThatThrownBy(() -> council.as(
                        body.workers(),
                        () -> jdbc.sql(
                                        "insert into rooms.file_page (file_id, part, room_id, said) values (?, 9, ?, 'Made up')")
                                .params(id, caucus.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        var changed = council.as(
                body.workers(),
                () -> jdbc.sql("update rooms.file_reading set state = 'READ', read_at = now() where file_id = ?")
                        .param(id)
                        .update());
        assertThat(changed).isZero();
        assertThat(council.rows(body.workers().member(), "rooms.files_to_read(1000)"))
                .isZero();
    }

    private UUID share(String name, byte[] content) {
        return as(
                body.workers(),
                () -> sharing.share(
                        caucus,
                        name,
                        new ByteArrayInputStream(content),
                        body.workers().member()));
    }

    /** As the job does, which has all that waits. */
    private void read(UUID file) {
        var due = new Due(newest(file).file(), caucus);
        assertThat(texts.due(100_000)).contains(due);
        reading.inItsRoom(due);
        assertThat(texts.due(100_000)).doesNotContain(due);
    }

    private SharedFile newest(UUID file) {
        return as(body.workers(), () -> sharing.versions(file, body.workers().member()))
                .getFirst();
    }

    private FileWords words(UUID file) {
        return newest(file).words();
    }

    private List<RoomHit> find(String asked, Acting reader) {
        return as(reader, () -> finding.find(caucus, asked, reader.member()));
    }
}
