package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.PictureAddress;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

class IllustratingTest extends Setting {

    @Autowired
    private Illustrating illustrating;

    @Autowired
    private TextRows rows;

    @Test
    void a_picture_is_seen_by_those_who_may_read_the_text_and_by_no_one_else() {
        var scene = convened();
        var stranger = convened().worker();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. See below.");
        var address = kept(text, PictureFiles.photograph(16, 8), scene.worker());
        assertThat(seen(address, scene.employer())).isTrue();
        assertThat(seen(address, scene.secretary().member())).isTrue();
        assertThat(seen(address, stranger)).isFalse();
    }

    @Test
    void a_groups_picture_stays_within_the_group() {
        var scene = convened();
        var caucus = membership.roomsIn(scene.group()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var address = kept(
                imported(caucus, worker, "Our line\n\n1. Words."), PictureFiles.plain("png", 4, 4), scene.worker());
        assertThat(seen(address, scene.worker())).isTrue();
        assertThat(seen(address, scene.employer())).isFalse();
        assertThat(seen(address, scene.secretary().member())).isFalse();
    }

    @Test
    void a_picture_is_found_under_its_own_text_alone() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "One\n\n1. Words.");
        var other = imported(scene.shared(), scene.secretary(), "Two\n\n1. Words.");
        var address = kept(text, PictureFiles.plain("png", 4, 4), scene.worker());
        assertThat(seen(new PictureAddress(other, address.file()), scene.worker()))
                .isFalse();
    }

    @Test
    void whoever_may_only_read_adds_none() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Words.");
        var observer = mandated(scene.group(), scene.secretary(), Affiliation.EMPLOYERS, Capacity.OBSERVER);
        refused("drafting.refused.picture-stage", text, observer);
        refused("drafting.refused.room", text, convened().worker());
        Viewing.as(
                scene.secretary().member(),
                () -> transaction.execute(status -> {
                    rows.bring(
                            rows.find(text).orElseThrow(),
                            Stage.ADOPTED,
                            scene.secretary(),
                            null,
                            java.time.Instant.EPOCH);
                    return true;
                }));
        refused("drafting.refused.picture-stage", text, scene.worker());
    }

    @Test
    void a_file_that_is_too_large_or_did_not_arrive_whole_is_refused() {
        var scene = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Words.");
        assertThatThrownBy(() -> kept(text, new byte[10 * 1024 * 1024 + 1], scene.worker()))
                .hasMessage("drafting.refused.picture-large");
        var bytes = PictureFiles.plain("png", 4, 4);
        var upload = new Upload("a.png", new ByteArrayInputStream(bytes), bytes.length + 1);
        assertThatThrownBy(() -> Viewing.as(scene.worker(), () -> illustrating.keep(text, upload, scene.worker())))
                .hasMessage("drafting.refused.cut-off");
    }

    @Test
    void nobody_adds_a_picture_in_anothers_name_nor_to_a_text_of_another_room() {
        var scene = convened();
        var elsewhere = convened();
        var text = imported(scene.shared(), scene.secretary(), "Guidance\n\n1. Words.");
        assertThatThrownBy(() -> forged(text, scene, scene.employer(), scene.worker()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> forged(text, elsewhere, elsewhere.worker(), elsewhere.worker()))
                .isInstanceOf(DataAccessException.class);
    }

    private void forged(TextId text, Convened room, MemberId author, MemberId signedIn) {
        Viewing.as(
                signedIn,
                () -> transaction.execute(status -> jdbc.sql("""
                        insert into drafting.picture (file_id, text_id, room_id, media_type, width, height, added_by, affiliation,
                          capacity, added_at)
                        values (?, ?, ?, 'image/png', 1, 1, ?, 'WORKERS', 'TITULAR', now())""")
                        .params(UUID.randomUUID(), text.value(), room.shared().value(), author.value())
                        .update()));
    }

    private void refused(String key, TextId text, MemberId member) {
        assertThatThrownBy(() -> kept(text, PictureFiles.plain("png", 4, 4), member))
                .hasMessage(key);
    }

    private PictureAddress kept(TextId text, byte[] bytes, MemberId member) {
        var upload = new Upload("picture", new ByteArrayInputStream(bytes), bytes.length);
        return Viewing.as(member, () -> illustrating.keep(text, upload, member));
    }

    private boolean seen(PictureAddress address, MemberId reader) {
        return Viewing.as(reader, () -> illustrating.find(address, reader).isPresent());
    }
}
