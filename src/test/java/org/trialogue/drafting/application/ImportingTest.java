package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Drafts;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.Setting;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

class ImportingTest extends Setting {

    @Autowired
    private Drafts drafts;

    @Test
    void the_secretariat_brings_the_sample_in_and_all_of_the_working_group_read_its_five_provisions()
            throws IOException {
        var scene = convened();
        var text = bring(scene.shared(), scene.secretary(), sample()).text();
        var provisions = Viewing.as(scene.worker(), () -> drafts.provisions(text));
        assertThat(provisions).extracting(Provision::number).containsExactly("1", "2", "3", "4", "5");
        assertThat(provisions.getFirst().opening())
                .isEqualTo("From the perspective of ILO standards, trafficked victims have experienced a…");
    }

    @Test
    void who_is_not_of_the_room_sees_nothing_of_it() throws IOException {
        var scene = convened();
        var text = bring(scene.shared(), scene.secretary(), sample()).text();
        var stranger = person("Eve", Affiliation.WORKERS);
        assertThat(Viewing.as(stranger, () -> drafts.text(text))).isEmpty();
        assertThat(Viewing.as(stranger, () -> drafts.provisions(text))).isEmpty();
        assertThat(Viewing.as(stranger, () -> drafts.textsIn(scene.shared()))).isEmpty();
    }

    @Test
    void what_a_group_brings_into_its_own_room_neither_the_secretariat_nor_another_group_sees() throws IOException {
        var scene = convened();
        var caucus = caucusOf(scene.worker());
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var text = bring(caucus, worker, sample()).text();
        assertThat(Viewing.as(scene.worker(), () -> drafts.text(text))).isPresent();
        for (var other :
                List.of(scene.employer(), scene.government(), scene.secretary().member()))
            assertThat(Viewing.as(other, () -> drafts.text(text))).isEmpty();
        assertThatThrownBy(() -> bring(caucus, scene.secretary(), sample())).hasMessage("drafting.refused.room");
    }

    @Test
    void a_member_of_a_group_does_not_bring_texts_into_the_shared_room() {
        var scene = convened();
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        assertThatThrownBy(() -> bring(scene.shared(), worker, sample())).hasMessage("drafting.refused.import");
        assertNothingIn(scene);
    }

    @Test
    void nobody_brings_a_text_in_as_somebody_else() throws IOException {
        var scene = convened();
        var sample = sample();
        assertThatThrownBy(() -> Viewing.as(
                        scene.worker(), () -> importing.importText(scene.shared(), sample, scene.secretary())))
                .hasMessage("drafting.refused.room");
        assertNothingIn(scene);
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() {
        var scene = convened();
        var announced = new Upload("draft.txt", InputStream.nullInputStream(), 50L << 20);
        assertThatThrownBy(() -> bring(scene.shared(), scene.secretary(), announced))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(20L))
                .hasMessage("drafting.refused.too-large");
        var unannounced = new Upload("draft.txt", new Endless(), -1);
        assertThatThrownBy(() -> bring(scene.shared(), scene.secretary(), unannounced))
                .hasMessage("drafting.refused.too-large");
        assertNothingIn(scene);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000_000, 20_500_000})
    void a_text_too_bytesto_be_opened_is_refused_with_what_to_do(int letters) {
        var scene = convened();
        var bytes = "1. Children are protected.\n\n".repeat(letters / 28).getBytes(StandardCharsets.UTF_8);
        var upload = new Upload("draft.txt", new ByteArrayInputStream(bytes), bytes.length);
        assertThatThrownBy(() -> bring(scene.shared(), scene.secretary(), upload))
                .isInstanceOf(Refusal.class)
                .hasMessage("drafting.refused.too-long");
        assertNothingIn(scene);
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing() {
        var scene = convened();
        var half = new ByteArrayInputStream("1. Children are".getBytes(StandardCharsets.UTF_8));
        var ended = new Upload("draft.txt", half, 100);
        assertThatThrownBy(() -> bring(scene.shared(), scene.secretary(), ended))
                .hasMessage("drafting.refused.cut-off");
        var broken = new Upload("draft.txt", new SequenceInputStream(half, new Broken()), -1);
        assertThatThrownBy(() -> bring(scene.shared(), scene.secretary(), broken))
                .hasMessage("drafting.refused.cut-off");
        assertNothingIn(scene);
    }

    private void assertNothingIn(Convened scene) {
        assertThat(Viewing.as(scene.worker(), () -> drafts.textsIn(scene.shared())))
                .isEmpty();
    }

    private RoomId caucusOf(MemberId worker) {
        return membership.roomsOf(worker).stream()
                .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    private Imported bring(RoomId room, Acting by, Upload upload) {
        return Viewing.as(by.member(), () -> importing.importText(room, upload, by));
    }

    private static Upload sample() throws IOException {
        try (var sample = ImportingTest.class.getResourceAsStream("/org/trialogue/drafting/ilo-perspective.txt")) {
            var bytes = Objects.requireNonNull(sample).readAllBytes();
            return new Upload("ilo-perspective.txt", new ByteArrayInputStream(bytes), bytes.length);
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'a';
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
