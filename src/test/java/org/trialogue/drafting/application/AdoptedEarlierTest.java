package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.History;
import org.trialogue.platform.security.Viewing;
import org.trialogue.prosemirror.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/** What was signed before parts of a provision could begin at a chosen letter is adopted and published as it was signed. */
class AdoptedEarlierTest extends AdoptionSetting {

    private static final int AFTER_THE_WORDS = 44;

    @Autowired
    private History history;

    @Test
    void an_act_of_then_counts_and_what_is_kept_and_published_is_what_was_signed() throws NoSuchAlgorithmException {
        var scene = withParts();
        var signed = asItWas(scene);
        var bytes = MessageDigest.getInstance("SHA-256").digest(signed.getBytes(StandardCharsets.UTF_8));
        var sha256 = HexFormat.of().formatHex(bytes);
        chairSigned(scene, sha256);
        assertThat(adopt(scene, 1, scene.employers())).isFalse();
        assertThat(adopt(scene, 1, scene.workers())).isTrue();
        assertThat(kept(scene, "adoption")).isEqualTo(signed);
        authorize(scene, "Governing Body, 12 November");
        publish(scene, false);
        assertThat(kept(scene, "published_text")).isEqualTo(signed);
        assertThat(Viewing.as(scene.workers(), () -> publishing.find(scene.text()))
                        .orElseThrow()
                        .sha256())
                .isEqualTo(sha256);
    }

    /** A text at its final reading whose first provision has a part. */
    private Scene withParts() {
        var scene = prepared(convened());
        var parts =
                "{\"stepType\":\"replace\",\"from\":%1$d,\"to\":%1$d,\"slice\":{\"content\":[{\"type\":\"sub_provisions\",\"attrs\":{\"id\":\"s\"},\"content\":[{\"type\":\"sub_provision\",\"attrs\":{\"id\":\"a\"},\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"b\"},\"content\":[{\"type\":\"text\",\"text\":\"at sea\"}]}]}]}]}}";
        written(scene.text(), scene.secretary(), 1, parts.formatted(AFTER_THE_WORDS));
        bring(scene, Stage.PREPARATION, Stage.FINAL_READING, "");
        return scene;
    }

    /** The canonical JSON of the text as the portal wrote it then. */
    private String asItWas(Scene scene) {
        var now = Viewing.as(
                scene.chair(),
                () -> transaction.execute(status ->
                        CanonicalJson.of(history.at(scene.text(), 1).doc().toJson())));
        assertThat(now).contains("{\"id\":\"a\",\"restart\":null}");
        return now.replace("{\"id\":\"a\",\"restart\":null}", "{\"id\":\"a\"}");
    }

    private void chairSigned(Scene scene, String sha256) {
        var chair = scene.chair();
        var given = Viewing.as(
                chair,
                () -> transaction.execute(status -> jdbc.sql("""
                                insert into drafting.adoption_act
                                       (text_id, room_id, version, round, mandate_id, seat, sha256, member_id, affiliation, capacity, at)
                                select t.id, t.room_id, t.head, drafting.round_of(t.id), ?, 'CHAIR', ?, ?, 'GOVERNMENT', 'CHAIR', now()
                                  from drafting.text t where t.id = ?""")
                        .params(
                                mandate(scene, chair).value(),
                                sha256,
                                chair.value(),
                                scene.text().value())
                        .update()));
        assertThat(given).isEqualTo(1);
    }

    private String kept(Scene scene, String table) {
        var doc = Viewing.as(
                scene.chair(),
                () -> transaction.execute(status -> jdbc.sql("select doc from drafting." + table + " where text_id = ?")
                        .param(scene.text().value())
                        .query(String.class)
                        .single()));
        return CanonicalJson.of(JsonMapper.shared().readTree(doc));
    }
}
