package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import org.trialogue.prosemirror.StepResult.Applied;
import tools.jackson.databind.json.JsonMapper;

/** Measures the model on one core and prints a table; run {@code main}, the argument is the number of rounds. */
public final class ModelBenchmark {
    private static final int STEPS = 40_000;
    private static final int VERSIONS = 40;
    private static final int COMMITS = 4_000;
    private static final String SENTENCE =
            "Members should adopt laws and measures that prevent and punish forced labour. ";

    private final Schema schema = Schema.document();
    private final Node doc = document(500);
    private final Checked checked = new Checked(Limits.COMMIT);
    private final Random random = new Random(7);

    private ModelBenchmark() {}

    /** Prints the table. */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        var benchmark = new ModelBenchmark();
        System.out.println("| what | a second, best of " + rounds + " | bar |\n| --- | ---: | --- |");
        row("typing applied, as the npm packages check", rounds, () -> benchmark.apply(Step::apply, 1));
        row("typing applied, checked", rounds, 40_000, () -> benchmark.apply(benchmark.checked, 1));
        row("typing, deletions, splits, marks, checked", rounds, () -> benchmark.apply(benchmark.checked, 4));
        row("steps read from JSON text", rounds, benchmark::read);
        row("commits of 1 step rebased over 40 versions", rounds, 2_000, () -> benchmark.rebase(1));
        row("commits of 5 steps rebased over 40 versions", rounds, () -> benchmark.rebase(5));
        row("commits of 1 step, 40 versions applied anew", rounds, benchmark::rebaseFromSteps);
        row("documents hashed", rounds, benchmark::hash);
    }

    private static void row(String what, int rounds, LongSupplier operations) {
        row(what, rounds, 0, operations);
    }

    private static void row(String what, int rounds, int bar, LongSupplier operations) {
        double best = 0;
        for (int i = 0; i <= rounds; i++) {
            long start = System.nanoTime();
            long done = operations.getAsLong();
            best = Math.max(best, done * 1e9 / (System.nanoTime() - start));
        }
        var verdict = bar == 0 ? "" : "%s (%,d)".formatted(best >= bar ? "held" : "missed", bar);
        System.out.printf("| %s | %,.0f | %s |%n", what, best, verdict);
    }

    private Node document(int paragraphs) {
        var blocks = new ArrayList<Node>();
        blocks.add(schema.node("title", schema.text("Guidance on recruitment")));
        for (int i = 0; i < paragraphs; i++)
            blocks.add(schema.node("paragraph", Map.of("id", "p" + i), List.of(schema.text(SENTENCE.repeat(3)))));
        return schema.node("doc", blocks.toArray(Node[]::new));
    }

    private long apply(Applier applier, int kinds) {
        var current = doc;
        for (int i = 0; i < STEPS; i++) current = applied(applier.apply(step(current, i % kinds), current));
        return STEPS;
    }

    private Step step(Node current, int kind) {
        int pos = inText(current);
        return switch (kind) {
            case 1 ->
                new ReplaceStep(pos, Math.min(pos + 2, current.resolve(pos).end(1)), Slice.EMPTY);
            case 2 -> new AddMarkStep(pos, pos + 1, schema.mark(random.nextBoolean() ? "strong" : "em"));
            case 3 -> splitOrJoin(current, pos);
            default -> new ReplaceStep(pos, pos, Slice.closed(schema.text("x")));
        };
    }

    /** A split where the document is small enough, else a join. */
    private Step splitOrJoin(Node current, int pos) {
        var block = current.resolve(pos);
        if (current.childCount() > 502 && block.index(0) > 1)
            return new ReplaceStep(block.before(1) - 1, block.before(1) + 1, Slice.EMPTY, true);
        var halves = Fragment.of(schema.node("paragraph"), schema.node("paragraph"));
        return new ReplaceStep(pos, pos, new Slice(halves, 1, 1), true);
    }

    private int inText(Node current) {
        while (true) {
            var place = current.resolve(random.nextInt(current.content().size()));
            if (place.depth() == 1 && place.index(0) > 0) return place.pos();
        }
    }

    private static Node applied(StepResult result) {
        if (result instanceof Applied(Node after)) return after;
        throw new IllegalStateException(result.toString());
    }

    private long read() {
        var text = step(doc, 3).toJson().toString();
        for (int i = 0; i < STEPS; i++)
            StepReader.read(schema, JsonMapper.shared().readTree(text), Limits.COMMIT);
        return STEPS;
    }

    private List<Step> typed(Node start, int count) {
        var steps = new ArrayList<Step>();
        var current = start;
        for (int i = 0; i < count; i++) {
            steps.add(step(current, 0));
            current = applied(steps.getLast().apply(current));
        }
        return steps;
    }

    private long rebase(int size) {
        var since = typed(doc, VERSIONS);
        var head = doc;
        for (var step : since) head = applied(step.apply(head));
        var maps = since.stream().map(Step::getMap).toList();
        var rebase = Rebase.checked(Limits.COMMIT);
        var groups = typed(doc, size).stream().map(List::of).toList();
        for (int i = 0; i < COMMITS; i++)
            if (rebase.rebase(doc, groups, maps, head).applied().size() != size) throw new IllegalStateException();
        return COMMITS;
    }

    private long rebaseFromSteps() {
        var since = typed(doc, VERSIONS);
        var rebase = Rebase.checked(Limits.COMMIT);
        var groups = List.of(typed(doc, 1));
        for (int i = 0; i < COMMITS / 10; i++) rebase.rebase(doc, groups, since);
        return COMMITS / 10;
    }

    private long hash() {
        int length = 0;
        for (int i = 0; i < 100; i++) length += CanonicalJson.sha256(doc).length();
        return length / 64;
    }
}
