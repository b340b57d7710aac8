package org.trialogue.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.trialogue.audit.verifying.VerifyRecord;
import org.trialogue.local.SharedServices;

/** How long it takes to write, seal and verify a room's record of a million entries, and what memory that needs. */
final class RecordSpeed implements Benchmarks.Benchmark {

    private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
    private static final int AT_ONCE = 1000;
    private static final String WRITE = """
            insert into audit.record (id, at, member_id, affiliation, capacity, room_id, deed, subject, changed, address, via, node)
            select gen_random_uuid(), now(), ?, 'SECRETARIAT', 'SECRETARY', ?, 'bench.deed', gen_random_uuid(),
                   '{"until":{"before":"2026-11-24","after":"2026-12-24"}}', '203.0.113.0/24', 'BROWSER', 'bench'
              from generate_series(1, ?)""";

    @Override
    public void run(Stand stand) throws Exception {
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            var writing = timed(() -> write(owner, stand));
            var sealing = timed(() -> seal(owner, stand));
            var heap = new Heap();
            var verifying = timed(() -> verify(stand, heap));
            System.out.println("| what | seconds | entries a second |");
            System.out.println("| --- | ---: | ---: |");
            row("written, a thousand in each transaction", writing);
            row("sealed, ten thousand under each seal", sealing);
            row("verified: each entry and each seal", verifying);
            System.out.printf("%nHeap in use while verifying: %,d MB at most%n", heap.most());
        }
    }

    /** The largest heap that was in use when looked at. */
    private static final class Heap {
        private long most;

        void look() {
            System.gc();
            var runtime = Runtime.getRuntime();
            most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
        }

        long most() {
            return most / 1_000_000;
        }
    }

    private interface Work {
        void done() throws Exception;
    }

    private static void write(Connection owner, Stand stand) throws SQLException {
        try (var statement = owner.prepareStatement(WRITE)) {
            for (var written = 0; written < ENTRIES; written += AT_ONCE) {
                statement.setObject(1, stand.secretary().member().value());
                statement.setObject(2, stand.room().value());
                statement.setInt(3, AT_ONCE);
                statement.executeUpdate();
                owner.commit();
            }
        }
    }

    private static void seal(Connection owner, Stand stand) throws SQLException {
        try (var statement = owner.prepareStatement("insert into audit.seal (room_id, at) values (?, now())")) {
            int more;
            do {
                statement.setObject(1, stand.room().value());
                more = statement.executeUpdate();
                owner.commit();
            } while (more > 0);
        }
    }

    private static void verify(Stand stand, Heap heap) {
        var services = SharedServices.get();
        var status = VerifyRecord.run(
                new PrintStream(System.out, true),
                VerifyRecord.COMMAND,
                "--room",
                stand.room().toString(),
                "--spring.flyway.url=" + services.property("spring.flyway.url"),
                "--spring.flyway.user=" + services.property("spring.flyway.user"),
                "--spring.flyway.password=" + services.property("spring.flyway.password"));
        heap.look();
        if (status != 0) throw new IllegalStateException("the record does not hold");
    }

    private static Connection owner() throws SQLException {
        var services = SharedServices.get();
        return DriverManager.getConnection(
                services.property("spring.flyway.url"),
                services.property("spring.flyway.user"),
                services.property("spring.flyway.password"));
    }

    private static Duration timed(Work work) throws Exception {
        var began = System.nanoTime();
        work.done();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void row(String what, Duration took) {
        System.out.printf(
                "| %s | %.1f | %,.0f |%n", what, took.toMillis() / 1000.0, ENTRIES * 1000.0 / took.toMillis());
    }
}
