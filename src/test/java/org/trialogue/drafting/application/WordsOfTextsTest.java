package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.WordRows;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.RoomHit;
import org.trialogue.rooms.application.FindingInRooms;

/** What is written in private rooms is found by those in them, in all of their rooms at once, and by nobody else. */
class WordsOfTextsTest extends Setting {

    private final String mark = "Zx" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    private FindingInRooms finding;

    @Autowired
    private WordKeeping keeping;

    @Autowired
    private WordRows words;

    @Autowired
    private Amending amending;

    @Autowired
    private Positioning positioning;

    @Autowired
    private Commenting commenting;

    @Test
    void a_text_of_a_caucus_is_found_as_it_stands_before_its_words_are_kept_and_after() {
        var scene = convened();
        var caucus = caucus(scene.worker());
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        var text = imported(caucus, worker, "Ours\n\n1. The " + mark + " is paid.\n\n2. Fees are forbidden.");
        var other = imported(caucus, worker, "Another\n\n1. Nothing of the kind.");
        assertThat(found(scene.worker())).extracting(RoomHit::kind).containsExactly("text");
        keeping.catchUp();
        assertThat(found(scene.worker())).extracting(RoomHit::room).containsExactly(caucus);
        assertThat(having(scene.worker(), caucus)).containsExactly(text).doesNotContain(other);
        for (var outside :
                List.of(scene.employer(), scene.government(), scene.secretary().member())) {
            assertThat(found(outside)).isEmpty();
            assertThat(having(outside, caucus)).isEmpty();
        }
        written(other, worker, 1, 11, mark + " ");
        assertThat(found(scene.worker())).hasSize(2);
    }

    @Test
    void what_a_question_rules_out_hides_no_other_provision() {
        var scene = convened();
        var caucus = caucus(scene.worker());
        var worker = new Acting(scene.worker(), Affiliation.WORKERS, Capacity.TITULAR);
        imported(caucus, worker, "Ours\n\n1. The " + mark + " is paid.\n\n2. Fees are forbidden.");
        keeping.catchUp();
        assertThat(found(scene.worker(), mark + " -forbidden")).hasSize(1);
    }

    @Test
    void a_shared_text_is_left_to_the_library() {
        var scene = convened();
        imported(scene.shared(), scene.secretary(), "Shared\n\n1. The " + mark + " is paid.");
        assertThat(found(scene.worker())).isEmpty();
    }

    @Test
    void draft_amendments_and_positions_are_found_everywhere() {
        var scene = convened();
        var speaker = mandated(scene.group(), scene.secretary(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var caucus = caucus(scene.worker());
        var text = imported(scene.shared(), scene.secretary(), "Draft\n\n1. Children are protected.");
        var draft = Viewing.as(speaker, () -> amending.begin(text, caucus, "Ours", "Why", speaker));
        written(draft, new Acting(speaker, Affiliation.WORKERS, Capacity.SPOKESPERSON), 1, 9, mark + " ");
        keeping.catchUp();
        assertThat(found(scene.worker()))
                .singleElement()
                .extracting(RoomHit::link)
                .isEqualTo("texts/" + draft + "/amendment");
        Viewing.as(speaker, () -> {
            positioning.state(caucus, new Positioning.Position(text, null, Stance.OBJECT, "No " + mark, null), speaker);
            return true;
        });
        assertThat(found(scene.worker())).extracting(RoomHit::kind).containsExactlyInAnyOrder("text", "position");
        assertThat(found(scene.employer())).isEmpty();
    }

    @Test
    void comments_are_found_by_those_to_whom_they_are_said() {
        var scene = convened();
        var caucus = caucus(scene.worker());
        var text = imported(scene.shared(), scene.secretary(), "Draft\n\n1. Children are protected.");
        comment(text, Audience.OWN_GROUP, "Too little " + mark, scene.worker());
        assertThat(found(scene.worker()))
                .singleElement()
                .satisfies(hit -> assertThat(hit.kind()).isEqualTo("comment"))
                .satisfies(hit -> assertThat(hit.room()).isEqualTo(caucus));
        assertThat(Viewing.as(scene.worker(), () -> finding.find(caucus, mark, scene.worker())))
                .hasSize(1);
        assertThat(found(scene.employer())).isEmpty();
        comment(text, Audience.EVERYONE, "All of " + mark, scene.worker());
        assertThat(found(scene.employer())).extracting(RoomHit::room).containsExactly(scene.shared());
    }

    private void comment(TextId text, Audience audience, String said, MemberId by) {
        Viewing.as(by, () -> commenting.open(text, new Marked(0, 12, 20, List.of()), audience, said, by));
    }

    private RoomId caucus(MemberId worker) {
        return Viewing.as(
                worker,
                () -> membership.roomsOf(worker).stream()
                        .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                        .findFirst()
                        .orElseThrow());
    }

    private List<RoomHit> found(MemberId reader) {
        return found(reader, mark);
    }

    private List<RoomHit> found(MemberId reader, String asked) {
        return Viewing.as(reader, () -> finding.everywhere(asked, reader, 5).orElse(List.of()));
    }

    private List<TextId> having(MemberId reader, RoomId room) {
        return Viewing.as(reader, () -> {
            var found = transaction.execute(status -> words.having(mark, Set.of(room), false, 10));
            return found == null ? List.of() : found;
        });
    }
}
