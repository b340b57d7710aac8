package org.trialogue.bench;

import org.trialogue.prosemirror.ModelBenchmark;

/** The document model alone, on one core. */
final class ModelSpeed implements Benchmarks.Benchmark {

    @Override
    public void run(Stand stand) {
        ModelBenchmark.main(new String[] {Integer.getInteger("rounds", 5).toString()});
    }
}
