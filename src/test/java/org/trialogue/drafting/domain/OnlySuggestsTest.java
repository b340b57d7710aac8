package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OnlySuggestsTest {

    private static final String ELENA = "0b1f7c62-7d0a-4a53-9f53-0a6d2f6b9c01";
    private static final Acting ACTING =
            new Acting(new MemberId(UUID.fromString(ELENA)), Affiliation.EMPLOYERS, Capacity.ADVISER);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** Changes drawn at random in the editor, and what the editor says of each. */
    static Stream<JsonNode> cases() {
        var file = Path.of("frontend/test/suggest/cases.json").toFile();
        return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_server_tells_suggestions_from_edits_as_the_editor_does(JsonNode one) {
        var holds = OnlySuggests.holds(doc(one.get("before")), doc(one.get("after")), ACTING, NOON);
        assertThat(holds).isEqualTo(one.get("holds").asBoolean());
    }

    @Test
    void words_that_are_marked_as_inserted_by_the_sender_may_come() {
        assertThat(holds("Fees", "Fees", mark("insertion", ELENA, "employers", "a", "2026-11-24T11:59:00Z")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0b1f7c62-7d0a-4a53-9f53-0a6d2f6b9c02|employers|a|2026-11-24T11:59:00Z",
                ELENA + "|workers|a|2026-11-24T11:59:00Z",
                ELENA + "|employers||2026-11-24T11:59:00Z",
                ELENA
                        + "|employers|12345678901234567890123456789012345678901234567890123456789012345|2026-11-24T11:59:00Z",
                ELENA + "|employers|a|yesterday",
                ELENA + "|employers|a|",
                ELENA + "|employers|a|2026-11-25T12:00:00Z"
            })
    void a_mark_names_the_sender_and_when(String attrs) {
        var each = attrs.split("\\|", -1);
        assertThat(holds("Fees", "Fees", mark("insertion", each[0], each[1], each[2], each[3])))
                .isFalse();
    }

    @Test
    void words_without_a_mark_may_not_come_and_none_may_go() {
        assertThat(holds("Fees", "Fees and more", "")).isFalse();
        assertThat(holds("Fees and more", "Fees", "")).isFalse();
    }

    private static boolean holds(String before, String after, String marked) {
        return OnlySuggests.holds(text(before, ""), text(after, marked), ACTING, NOON);
    }

    private static Node text(String words, String marked) {
        var more = marked.isEmpty() ? "" : ",{\"type\":\"text\",\"text\":\" now\",\"marks\":[" + marked + "]}";
        return doc(JsonMapper.shared().readTree("""
            {"type":"doc","content":[{"type":"title"},{"type":"paragraph","attrs":{"id":"p"},"content":[{"type":"text","text":"%s"}%s]}]}
            """.formatted(words, more)));
    }

    private static String mark(String kind, String member, String group, String id, String at) {
        return "{\"type\":\"%s\",\"attrs\":{\"id\":\"%s\",\"member\":\"%s\",\"group\":\"%s\",\"at\":\"%s\"}}"
                .formatted(kind, id, member, group, at);
    }

    private static Node doc(JsonNode json) {
        return DocumentReader.read(Schema.document(), json, Limits.DOCUMENT);
    }
}
