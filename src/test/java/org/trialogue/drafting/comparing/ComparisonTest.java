package org.trialogue.drafting.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.drafting.comparing.Row.Changed;
import org.trialogue.drafting.comparing.Row.Deleted;
import org.trialogue.drafting.comparing.Row.Inserted;
import org.trialogue.drafting.comparing.Row.MovedAway;
import org.trialogue.drafting.comparing.Row.MovedHere;
import org.trialogue.drafting.comparing.Row.Same;
import org.trialogue.drafting.comparing.Run.Kept;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

    @Test
    void words_that_were_replaced_one_by_one_read_as_one_passage() {
        var runs = runs("Wages are paid monthly.", "Wages are settled weekly.");
        assertThat(runs.stream().map(ComparisonTest::told))
                .containsExactly("=Wages are ", "-paid monthly", "+settled weekly", "=.");
    }

    @Test
    void a_word_in_another_form_is_another_word() {
        var before = doc("[" + provision("a", "{\"type\":\"text\",\"text\":\"Fees are forbidden\"}") + "]");
        var now = doc("["
                + provision(
                        "a",
                        "{\"type\":\"text\",\"text\":\"Fees are"
                                + " \"},{\"type\":\"text\",\"text\":\"forbidden\",\"marks\":[{\"type\":\"strong\"}]}")
                + "]");
        assertThat(Comparison.of(before, now).rows().getLast())
                .isInstanceOfSatisfying(
                        Changed.class,
                        row -> assertThat(row.runs().stream().map(ComparisonTest::told))
                                .containsExactly("=Fees are ", "-forbidden", "+forbidden"));
    }

    @Test
    void what_is_renumbered_is_the_same() {
        var rows = Comparison.of(text("a=One", "b=Two"), text("c=Zero", "a=One", "b=Two"))
                .rows();
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        Inserted.class, row -> assertThat(row.now().number()).isEqualTo("1."));
        assertThat(rows.get(2)).isInstanceOfSatisfying(Same.class, row -> {
            assertThat(row.before().number()).isEqualTo("1.");
            assertThat(row.now().number()).isEqualTo("2.");
        });
    }

    @Test
    void what_was_moved_is_known_again_and_what_is_gone_stands_where_it_stood() {
        var rows = Comparison.of(text("a=One", "b=Two", "c=Three", "d=Four"), text("b=Two", "d=Four", "a=One more"))
                .rows();
        assertThat(rows.stream().map(row -> row.getClass().getSimpleName()))
                .containsExactly("Same", "MovedAway", "Same", "Deleted", "Same", "MovedHere");
        assertThat(rows.getLast())
                .isInstanceOfSatisfying(
                        MovedHere.class,
                        row -> assertThat(told(row.runs().getLast())).isEqualTo("+ more"));
    }

    @Test
    void a_wording_says_who_holds_it_and_a_part_has_its_number_once() {
        var paragraph = "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}";
        var wording = "{\"type\":\"wording\",\"attrs\":{\"holder\":\"workers\"},\"content\":["
                + paragraph.formatted("shall") + "]}";
        var part = "{\"type\":\"sub_provision\",\"content\":[" + paragraph.formatted("Part") + ","
                + paragraph.formatted("More") + "]}";
        var provision = "{\"type\":\"provision\",\"content\":[" + paragraph.formatted("One")
                + ",{\"type\":\"sub_provisions\",\"content\":[" + part + "]},{\"type\":\"bracket\",\"content\":["
                + wording
                + "]}]}";
        assertThat(Lines.of(doc("[" + provision + "]")))
                .extracting(Line::number, Line::kind, Line::holder, Line::depth, Line::text)
                .containsExactly(
                        tuple("", "title", "", 0, "Guide"),
                        tuple("1.", "provision", "", 0, "One"),
                        tuple("(a)", "sub_provision", "", 1, "Part"),
                        tuple("", "sub_provision", "", 1, "More"),
                        tuple("", "wording", "workers", 1, "shall"));
    }

    @Test
    void where_all_differs_the_whole_is_replaced() {
        var before = words(new Random(1), 3_000, "a");
        var now = words(new Random(2), 3_000, "b");
        assertThat(Runs.between(before, now)).hasSize(2);
    }

    @Test
    void a_version_is_no_different_from_itself() {
        var text = text("a=One", "b=Two");
        assertThat(Comparison.of(text, text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_said_of_words_leads_from_the_old_ones_to_the_new_ones(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 500; n++) {
            var before = words(random, random.nextInt(60), "");
            var now = edited(before, random);
            var runs = Runs.between(before, now);
            assertThat(joined(runs, Run.Inserted.class))
                    .as("seed %d, case %d", seed, n)
                    .isEqualTo(before);
            assertThat(joined(runs, Run.Deleted.class))
                    .as("seed %d, case %d", seed, n)
                    .isEqualTo(now);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void what_is_said_of_lines_tells_both_versions(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < 50; n++) {
            var before = lines(random);
            var now = shuffled(before, random);
            var rows = Comparison.of(text(before), text(now)).rows();
            assertThat(olds(rows)).as("seed %d, case %d", seed, n).containsExactlyElementsOf(said(before));
            assertThat(news(rows)).as("seed %d, case %d", seed, n).containsExactlyElementsOf(said(now));
        }
    }

    private static List<Word> joined(List<Run> runs, Class<? extends Run> without) {
        return runs.stream()
                .filter(run -> !without.isInstance(run))
                .flatMap(run -> run.words().stream())
                .toList();
    }

    private static List<Word> words(Random random, int count, String prefix) {
        return Stream.generate(() -> new Word(random.nextInt(3) == 0 ? " " : prefix + random.nextInt(12), List.of()))
                .limit(count)
                .toList();
    }

    private static List<Word> edited(List<Word> words, Random random) {
        var edited = new ArrayList<>(words);
        for (int n = random.nextInt(8); n > 0; n--) {
            if (edited.isEmpty() || random.nextBoolean())
                edited.add(random.nextInt(edited.size() + 1), new Word("n" + random.nextInt(5), List.of()));
            else edited.remove(random.nextInt(edited.size()));
        }
        return edited;
    }

    private static String[] lines(Random random) {
        var lines = new String[1 + random.nextInt(20)];
        for (int i = 0; i < lines.length; i++) lines[i] = "k" + i + "=w" + random.nextInt(9);
        return lines;
    }

    private static String[] shuffled(String[] lines, Random random) {
        var list = new ArrayList<>(List.of(lines));
        for (int n = random.nextInt(6); n > 0; n--) {
            var line = list.remove(random.nextInt(list.size()));
            var other = random.nextBoolean() ? line : "x" + random.nextInt(1_000_000) + "=new";
            list.add(random.nextInt(list.size() + 1), other);
        }
        return list.toArray(String[]::new);
    }

    private static List<String> said(String... lines) {
        return Stream.concat(Stream.of("Guide"), Stream.of(lines).map(line -> line.split("=")[1]))
                .toList();
    }

    private static List<String> olds(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> switch (row) {
                    case Same(var before, var now) -> Stream.of(before);
                    case Changed(var before, var now, var runs) -> Stream.of(before);
                    case Deleted(var before) -> Stream.of(before);
                    case MovedAway(var before, var now) -> Stream.of(before);
                    case Inserted inserted -> Stream.<Line>of();
                    case MovedHere here -> Stream.<Line>of();
                })
                .map(Line::text)
                .toList();
    }

    private static List<String> news(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> switch (row) {
                    case Same(var before, var now) -> Stream.of(now);
                    case Changed(var before, var now, var runs) -> Stream.of(now);
                    case Inserted(var now) -> Stream.of(now);
                    case MovedHere(var before, var now, var runs) -> Stream.of(now);
                    case Deleted deleted -> Stream.<Line>of();
                    case MovedAway away -> Stream.<Line>of();
                })
                .map(Line::text)
                .toList();
    }

    private static List<Run> runs(String before, String now) {
        return ((Changed) Comparison.of(text("a=" + before), text("a=" + now))
                        .rows()
                        .getLast())
                .runs();
    }

    private static String told(Run run) {
        var sign = run instanceof Kept ? "=" : run instanceof Run.Deleted ? "-" : "+";
        return sign + run.words().stream().map(Word::text).collect(Collectors.joining());
    }

    /** A text with provisions, each given as its key and its words. */
    private static Node text(String... provisions) {
        return doc(Stream.of(provisions)
                .map(each -> each.split("="))
                .map(each -> provision(each[0], "{\"type\":\"text\",\"text\":\"" + each[1] + "\"}"))
                .collect(Collectors.joining(",", "[", "]")));
    }

    private static String provision(String key, String words) {
        return "{\"type\":\"provision\",\"attrs\":{\"id\":\"%1$s\"},\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"p-%1$s\"},\"content\":[%2$s]}]}"
                .formatted(key, words);
    }

    private static Node doc(String blocks) {
        var title =
                "{\"type\":\"title\",\"attrs\":{\"id\":\"t\"},\"content\":[{\"type\":\"text\",\"text\":\"Guide\"}]}";
        var json = "{\"type\":\"doc\",\"content\":[" + title + "," + blocks.substring(1, blocks.length() - 1) + "]}";
        return DocumentReader.read(Schema.document(), JsonMapper.shared().readTree(json), Limits.DOCUMENT);
    }
}
