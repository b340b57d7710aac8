package org.trialogue.bench;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.ui.PlanHandedOut;

/** A plan as a file, as its address hands it out: how long the largest takes and what heap, against one with a tenth of its commitments. */
final class PlanExport {

    private static final long LOOK_EVERY = 100_000_000L;

    private final PlanHandedOut handedOut;

    PlanExport(Stand stand) {
        this.handedOut = new PlanHandedOut(stand::the, ManyPlans.secretary());
    }

    void print() throws Exception {
        System.out.println("\n| handed out | commitments | seconds | MB | heap in use at most, MB more than before |\n"
                + "| --- | ---: | ---: | ---: | ---: |");
        for (var format : new String[] {"xlsx", "csv", "json"}) {
            handedOut.write(ManyPlans.middle(), format, OutputStream.nullOutputStream());
            row(format, ManyPlans.middle(), ManyPlans.commitmentsOfMiddle());
            row(format, ManyPlans.large(), ManyPlans.commitmentsOfLarge());
        }
    }

    private void row(String format, PlanId plan, int commitments) throws Exception {
        var size = new Counted();
        var took = Times.of(() -> handedOut.write(plan, format, size));
        System.out.printf(
                "| %s | %,d | %.1f | %.1f | %.0f |%n",
                format, commitments, took.toMillis() / 1e3, size.bytes / 1e6, heap(plan, format));
    }

    /** Once more, not for the time: what is in use after full collections on the way. */
    private double heap(PlanId plan, String format) throws Exception {
        var before = used();
        var most = new AtomicLong(before);
        var looking = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(LOOK_EVERY);
            }
        });
        handedOut.write(plan, format, OutputStream.nullOutputStream());
        looking.interrupt();
        looking.join();
        return (most.get() - before) / 1e6;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
