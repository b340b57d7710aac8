package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Illustrating;
import org.trialogue.drafting.application.Upload;
import org.trialogue.drafting.pictures.PictureFiles;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What an editor that obeys nobody might try to bring into a text. */
class OwnAloneTest extends Setting {

    private static final String DRAFT = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";
    private static final int IN_WORDS = 12;
    private static final int BEFORE_FIRST = 10;

    @Autowired
    private Illustrating illustrating;

    @Autowired
    private Notices notices;

    private Convened scene;
    private TextId text;
    private Client worker;
    private int version;

    @BeforeEach
    void write() {
        scene = convened();
        text = imported(scene.shared(), scene.secretary(), DRAFT);
        worker = Client.in(port, text, ticket(text, scene.worker()));
    }

    @AfterEach
    void leave() {
        worker.close();
    }

    @Test
    void a_picture_of_the_text_stands_in_it() {
        assertThat(image(kept(text, scene))).isEqualTo("ack");
        assertThat(worker.doc().toJson().toString()).contains("/images/");
    }

    @Test
    void a_picture_of_another_room_or_text_or_of_nothing_does_not() {
        var elsewhere = convened();
        var foreign = imported(elsewhere.shared(), elsewhere.secretary(), DRAFT);
        var sibling = imported(scene.shared(), scene.secretary(), DRAFT);
        var own = kept(text, scene);
        assertThat(image(kept(foreign, elsewhere))).isEqualTo("step");
        assertThat(image(kept(sibling, scene))).isEqualTo("step");
        assertThat(image("/texts/" + text + "/images/" + UUID.randomUUID())).isEqualTo("step");
        assertThat(image("/logout")).isEqualTo("step");
        assertThat(image(own + "?x")).isEqualTo("step");
        assertThat(image(own)).isEqualTo("ack");
    }

    @Test
    void a_picture_is_not_made_another_afterwards() {
        assertThat(image(kept(text, scene))).isEqualTo("ack");
        var step =
                "[[{\"stepType\":\"attr\",\"pos\":%d,\"attr\":\"src\",\"value\":\"/logout\"}]]".formatted(BEFORE_FIRST);
        assertThat(sent(step)).isEqualTo("step");
    }

    @Test
    void a_member_of_the_room_is_mentioned_and_told_once() {
        var employer = scene.employer();
        assertThat(mention(employer, name(employer), "m1")).isEqualTo("ack");
        assertThat(news(employer)).singleElement().satisfies(posted -> {
            assertThat(posted.toString()).contains("drafting.notice.mention", "texts/" + text + "#");
        });
        removeMention();
        assertThat(mention(employer, name(employer), "m1")).isEqualTo("ack");
        assertThat(news(employer)).hasSize(1);
        assertThat(mention(employer, name(employer), "m2")).isEqualTo("ack");
        assertThat(news(employer)).hasSize(2);
    }

    @Test
    void who_mentions_themselves_is_not_told() {
        assertThat(mention(scene.worker(), name(scene.worker()), "m1")).isEqualTo("ack");
        assertThat(news(scene.worker())).isEmpty();
    }

    @Test
    void an_outsider_is_neither_mentioned_nor_told() {
        var outsider = convened().employer();
        assertThat(mention(outsider, name(outsider), "m1")).isEqualTo("step");
        assertThat(news(outsider)).isEmpty();
        assertThat(sent(insertion(
                        "{\"type\":\"mention\",\"attrs\":{\"id\":\"m\",\"member\":\"nobody\",\"label\":\"x\"}}")))
                .isEqualTo("step");
    }

    @Test
    void a_member_is_mentioned_by_their_own_name_alone() {
        assertThat(mention(scene.employer(), "The Director-General", "m1")).isEqualTo("step");
    }

    @Test
    void a_mention_of_someone_who_has_left_may_still_be_moved_but_not_made() {
        var employer = scene.employer();
        var name = name(employer);
        assertThat(mention(employer, name, "m1")).isEqualTo("ack");
        end(employer);
        assertThat(mention(employer, name, "m2")).isEqualTo("ack");
        assertThat(news(employer)).isEmpty();
        removeMention();
        removeMention();
        assertThat(mention(employer, name, "m3")).isEqualTo("step");
    }

    private void end(MemberId member) {
        var mandate = membership.mandatesIn(scene.group()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
        Viewing.as(scene.secretary().member(), () -> {
            convening.end(scene.group(), mandate, scene.secretary());
            return true;
        });
    }

    private java.util.List<Posted> news(MemberId member) {
        return Viewing.as(member, () -> notices.news(10)).stream()
                .filter(posted -> posted.notice().topic().startsWith("drafting."))
                .toList();
    }

    private String name(MemberId member) {
        return membership.person(member).orElseThrow().name();
    }

    private String mention(MemberId member, String label, String id) {
        return sent(insertion("{\"type\":\"mention\",\"attrs\":{\"id\":\"%s\",\"member\":\"%s\",\"label\":\"%s\"}}"
                .formatted(id, member, label)));
    }

    private void removeMention() {
        assertThat(sent("[[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d}]]".formatted(IN_WORDS, IN_WORDS + 1)))
                .isEqualTo("ack");
    }

    private static String insertion(String node) {
        return "[[{\"stepType\":\"replace\",\"from\":%1$d,\"to\":%1$d,\"slice\":{\"content\":[%2$s]}}]]"
                .formatted(IN_WORDS, node);
    }

    private String image(String source) {
        var node = "{\"type\":\"image\",\"attrs\":{\"id\":\"%s\",\"src\":\"%s\",\"alt\":\"A ship\"}}"
                .formatted(UUID.randomUUID(), source);
        return sent("[[{\"stepType\":\"replace\",\"from\":%1$d,\"to\":%1$d,\"slice\":{\"content\":[%2$s]}}]]"
                .formatted(BEFORE_FIRST, node));
    }

    /** What the server says to a change: that it holds, or why not. */
    private String sent(String groups) {
        worker.say(Client.commit(UUID.randomUUID(), version, groups));
        var answer = worker.either("ack", "rejected");
        if (answer.get("type").asString().equals("rejected"))
            return answer.get("reason").asString();
        version = answer.get("version").asInt();
        return "ack";
    }

    private String kept(TextId text, Convened scene) {
        var bytes = PictureFiles.plain("png", 3, 3);
        var upload = new Upload("ship.png", new ByteArrayInputStream(bytes), bytes.length);
        return Viewing.as(scene.worker(), () -> illustrating.keep(text, upload, scene.worker()))
                .toString();
    }
}
