package org.trialogue.search.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trialogue.search.domain.Weights;
import tools.jackson.databind.json.JsonMapper;

/** A model that an operator mounts: here the portal's own, copied out as files. */
class MountedModelTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PASSAGES = List.of(
            "Agencies charge no fee to workers.",
            "Inspectors visit brick kilns twice a year and publish what they find.");

    @TempDir
    private Path folder;

    private Path model = Path.of("");
    private Path tokenizer = Path.of("");

    @BeforeEach
    void copied() throws IOException {
        model = folder.resolve("model.onnx");
        tokenizer = folder.resolve("tokenizer.json");
        try (var file = BgeSmall.resource(BgeSmall.MODEL)) {
            Files.copy(file, model);
        }
        try (var file = BgeSmall.resource(BgeSmall.WORDS)) {
            Files.copy(file, tokenizer);
        }
    }

    @Test
    void it_says_what_the_same_model_says_from_its_jar() throws Exception {
        var own = new BgeSmall(new JsonMapper());
        var mounted = new Mounted(settings("cls", BgeSmall.ASKING, ""), JSON);
        assertThat(mounted.dimensions()).isEqualTo(own.dimensions());
        assertThat(mounted.pieces("kafala")).isEqualTo(own.pieces("kafala"));
        assertThat(likeness(mounted.ofQuestion("who pays?"), own.ofQuestion("who pays?")))
                .isCloseTo(1, within(1e-5));
        var ours = own.ofPassages(PASSAGES);
        var theirs = mounted.ofPassages(PASSAGES);
        for (var i = 0; i < PASSAGES.size(); i++)
            assertThat(likeness(ours.get(i), theirs.get(i))).isCloseTo(1, within(1e-5));
        own.close();
        mounted.close();
    }

    @Test
    void what_is_averaged_and_what_stands_before_counts_and_padding_does_not() throws Exception {
        var mean = new Mounted(settings("mean", "query: ", "passage: "), JSON);
        var first = new Mounted(settings("cls", "query: ", "passage: "), JSON);
        var together = mean.ofPassages(PASSAGES).getFirst();
        assertThat(likeness(together, mean.ofPassages(PASSAGES.subList(0, 1)).getFirst()))
                .isCloseTo(1, within(1e-2));
        assertThat(likeness(together, first.ofPassages(PASSAGES).getFirst())).isLessThan(0.999);
        assertThat(likeness(
                        mean.ofQuestion("who pays?"),
                        mean.ofPassages(List.of("who pays?")).getFirst()))
                .isLessThan(0.999);
        mean.close();
        first.close();
    }

    @Test
    void another_file_or_another_way_to_use_it_is_another_model_and_so_another_index() throws Exception {
        var one = named("mean", "query: ");
        assertThat(one).startsWith("e5-small-").isEqualTo(named("mean", "query: "));
        assertThat(List.of(named("cls", "query: "), named("mean", "ask: "))).doesNotContain(one);
        Files.writeString(tokenizer, Files.readString(tokenizer) + "\n");
        assertThat(named("mean", "query: ")).isNotEqualTo(one);
    }

    @Test
    void each_language_weighs_as_it_is_told_to_and_what_is_no_share_is_refused() throws Exception {
        var mounted = new Mounted(settings("mean", "query: ", "passage: "), JSON);
        assertThat(mounted.weights()).isEqualTo(new Weights(Map.of("fr", 0.4), 0.6, true));
        assertThat(mounted.weights().of("fr")).isEqualTo(0.4);
        assertThat(mounted.weights().of("es")).isEqualTo(0.6);
        mounted.close();
        assertThatThrownBy(() -> new Weights(Map.of("fr", 1.5), 0.5, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_not_there_or_no_model_is_said_at_the_start() throws IOException {
        Files.delete(tokenizer);
        assertThatThrownBy(() -> named("mean", "")).isInstanceOf(UncheckedIOException.class);
        Files.writeString(tokenizer, "{\"model\":{\"type\":\"BPE\",\"vocab\":{}}}");
        assertThatThrownBy(() -> named("mean", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BPE");
    }

    @Test
    void pieces_of_many_languages_are_the_likeliest_ones() {
        var pieces = Tokenizers.read(JSON.readTree("""
                {"model":{"type":"Unigram","unk_id":3,"vocab":[["<s>",0],["<pad>",0],["</s>",0],["<unk>",0],
                  ["\\u2581travail",-5],["\\u2581tra",-4],["vail",-4],["\\u2581for",-4],["cé",-3],["\\u2581",-6],["f",-9],["c",-9],["\\u2581fi",-3]]}}"""));
        assertThat(pieces.of("travail forcé", 10)).containsExactly(0, 4, 7, 8, 2);
        // what has compatible forms is one, what is unknown is one however long, spaces of every kind are one
        assertThat(pieces.of("  ﬁ\u00A0\n", 10)).containsExactly(0, 12, 2);
        assertThat(pieces.of("日本 c", 10)).containsExactly(0, 9, 3, 9, 11, 2);
        assertThat(pieces.of("", 10)).containsExactly(0, 2);
        assertThat(pieces.of("travail ".repeat(50), 10))
                .hasSize(10)
                .startsWith(0, 4)
                .endsWith(4, 2);
    }

    private String named(String pooling, String question) throws Exception {
        var mounted = new Mounted(settings(pooling, question, "passage: "), JSON);
        mounted.close();
        return mounted.model();
    }

    private MountedModel settings(String pooling, String question, String passage) {
        return new MountedModel(
                model.toString(), tokenizer.toString(), "e5-small", pooling, question, passage, Map.of("fr", 0.4), 0.6);
    }

    private static double likeness(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
