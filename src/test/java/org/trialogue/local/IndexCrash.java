package org.trialogue.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Elasticsearch of the shared services, killed as a lost machine would end it, and started again on what it left. Linux alone. */
public final class IndexCrash {

    private static final Path DATA = Settings.ofTests().data();

    private static OptionalLong startedAgain = OptionalLong.empty();

    private IndexCrash() {}

    /** Kills all of its processes with {@code kill -9} and starts it again with the same command, by the same account. */
    public static synchronized void crash() {
        var url = SharedServices.get().property("spring.elasticsearch.uris");
        try {
            startedAgain = OptionalLong.of(Killed.kill("Elasticsearch", serverId())
                    .start(
                            DATA.resolve("logs/elasticsearch-after-crash.log"),
                            () -> Http.answers(url + "/_cluster/health?wait_for_status=yellow&timeout=1s")));
        } catch (IOException e) {
            throw new LocalFailure("Elasticsearch could not be killed and started again: " + e.getMessage(), e);
        }
    }

    private static long serverId() throws IOException {
        if (startedAgain.isPresent()) return startedAgain.getAsLong();
        return Long.parseLong(
                Files.readString(DATA.resolve("run/Elasticsearch.pid")).strip());
    }
}
