package org.trialogue.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds our model against prosemirror-model and prosemirror-transform: {@code -Dtrialogue.fuzz.cases=N} random cases from
 * {@code -Dtrialogue.fuzz.seed=S} on. A failing case is made smaller and printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NpmDifferentialTest {
    private static final int CASES = Integer.getInteger("trialogue.fuzz.cases", 10_000);
    private static final long SEED = Long.getLong("trialogue.fuzz.seed", 1L);
    private static final int BATCH = 50;
    private static final List<String> LISTS = List.of("parts", "groups", "since");

    private final Schema schema = Schema.document();
    private final Comparison comparison = new Comparison(schema);
    private Oracle oracle;

    @BeforeAll
    void start() throws IOException {
        oracle = Oracle.start();
    }

    @AfterAll
    void stop() {
        oracle.close();
    }

    @Test
    void steps_do_what_the_npm_packages_do() {
        run(CASES * 4 / 5, this::stepsCase);
        System.out.printf("%d steps compared, %d of them failures%n", comparison.steps, comparison.failures);
        assertThat(comparison.failures).isBetween(comparison.steps / 20, comparison.steps / 2);
    }

    @Test
    void rebasing_does_what_collab_does() {
        run(CASES / 5, this::rebaseCase);
        System.out.printf(
                "%d steps rebased, %d of them lost; in %d cases words were spared%n",
                comparison.rebased, comparison.lost, comparison.spared);
        assertThat(comparison.lost).isBetween(comparison.rebased / 50, comparison.rebased / 2);
        assertThat(comparison.spared).isGreaterThan(CASES / 200);
    }

    @Test
    void content_expressions_have_the_states_of_the_npm_package() {
        var request = JsonNodeFactory.instance.objectNode().put("kind", "states");
        var expressions = request.putArray("expressions");
        List.of(
                        "title block+",
                        "paragraph provision_part*",
                        "(table_cell | table_header)+",
                        "inline*",
                        "text*",
                        "title? paragraph heading*",
                        "(paragraph | quote)+ table?",
                        "paragraph{2,4} title",
                        "quote{3}",
                        "paragraph{2,} heading?",
                        "(title heading?)* paragraph",
                        "(quote* | table+) paragraph",
                        "")
                .forEach(expressions::add);
        var theirs = oracle.ask(request);
        for (int i = 0; i < expressions.size(); i++)
            Comparison.same(
                    expressions.get(i).stringValue(),
                    States.of(schema, expressions.get(i).stringValue()),
                    theirs.get(i));
    }

    private void run(int cases, IntFunction<ObjectNode> make) {
        for (int first = 0; first < cases; first += BATCH) {
            var batch = new ArrayList<ObjectNode>();
            for (int i = first; i < Math.min(cases, first + BATCH); i++) batch.add(make.apply(i));
            var answers = oracle.ask(batch);
            for (int i = 0; i < batch.size(); i++) compare(first + i, batch.get(i), answers.get(i));
        }
    }

    private void compare(int number, ObjectNode request, JsonNode answer) {
        try {
            compare(request, answer);
        } catch (RuntimeException | AssertionError e) {
            var small = shrink(request);
            throw new AssertionError(
                    "Case " + number + " of seed " + SEED + ": " + e.getMessage() + "\nsmaller: " + small, e);
        }
    }

    private void compare(JsonNode request, JsonNode answer) {
        if (request.get("kind").stringValue().equals("rebase")) comparison.rebase(request, answer);
        else comparison.steps(request, answer);
    }

    /** Leaves out parts as long as the case still fails. */
    private ObjectNode shrink(ObjectNode request) {
        for (var name : LISTS) {
            if (!request.has(name)) continue;
            for (int i = request.get(name).size() - 1; i >= 0; i--) {
                var smaller = request.deepCopy();
                ((ArrayNode) smaller.get(name)).remove(i);
                if (fails(smaller)) request = smaller;
            }
        }
        return request;
    }

    private boolean fails(ObjectNode request) {
        try {
            compare(request, oracle.ask(request));
            return false;
        } catch (RuntimeException | AssertionError e) {
            return true;
        }
    }

    private ObjectNode stepsCase(int number) {
        var random = new Random(SEED * 1_000_003 + number);
        var doc = new RandomDocument(schema, random, 3).document();
        var request = JsonNodeFactory.instance.objectNode().put("kind", "steps");
        request.set("doc", doc.toJson());
        request.set("parts", new RandomParts(schema, random, doc).parts(1 + random.nextInt(6), true));
        var positions = request.putArray("positions");
        for (int i = 0; i < 5; i++) positions.add(random.nextInt(doc.content().size() + 4));
        return request;
    }

    private ObjectNode rebaseCase(int number) {
        var random = new Random(SEED * 7_000_003 + number);
        var doc = new RandomDocument(schema, random, 2).document();
        var parts = new RandomParts(schema, random, doc);
        var request = JsonNodeFactory.instance.objectNode().put("kind", "rebase");
        request.set("doc", doc.toJson());
        var groups = request.putArray("groups");
        for (int i = random.nextInt(4); i >= 0; i--) groups.add(parts.parts(1 + random.nextInt(3), false));
        request.set("since", parts.parts(1 + random.nextInt(6), false));
        return request;
    }
}
