package org.trialogue.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The health check of our images. */
class AnswersTest {

    @ParameterizedTest
    @CsvSource({"200, true", "503, false", "404, false", "302, false"})
    void a_service_is_well_when_it_answers_200(int status, boolean well) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(answers(server.getAddress().getPort())).isEqualTo(well);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_service_that_does_not_listen_is_not_well() throws Exception {
        assertThat(answers(FreePorts.one())).isFalse();
    }

    private static boolean answers(int port) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "docker/answers.sh", Integer.toString(port), "/ready")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
