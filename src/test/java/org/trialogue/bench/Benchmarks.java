package org.trialogue.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that its arguments name, one after the other, on one portal with real services. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("model", new ModelSpeed());
        ALL.put("propagation", new Propagation());
        ALL.put("confirmation", new Confirmation());
        ALL.put("opening", new Opening());
        ALL.put("memory", new Memory());
        ALL.put("crashes", new Crashes());
        ALL.put("leaving", new Leaving());
        ALL.put("record", new RecordSpeed());
        ALL.put("quality", new Quality());
        ALL.put("plans", new PlansAtSize());
        ALL.put("library", new LibraryAtSize());
        ALL.put("imports", new ImportCrashes());
    }

    private Benchmarks() {}

    /** One of them: prints a table, with the bar where there is one. */
    interface Benchmark {

        void run(Stand stand) throws Exception;
    }

    /** Prints the machine, then a table for each benchmark named; {@code all} names all. */
    public static void main(String[] args) throws Exception {
        var named = args.length == 1 && args[0].equals("all") ? List.copyOf(ALL.keySet()) : List.of(args);
        if (named.isEmpty() || !ALL.keySet().containsAll(named)) {
            System.err.println("Name what to run: all, or some of " + String.join(", ", ALL.keySet()));
            System.exit(1);
        }
        try (var stand = Stand.start()) {
            System.out.println(Machine.description(stand));
            for (var name : named) {
                System.out.printf("%n### %s%n%n", name);
                ALL.getOrDefault(name, nothing -> {}).run(stand);
            }
        }
        System.exit(0);
    }
}
