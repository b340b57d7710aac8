package org.trialogue.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_that_is_taken_is_said_in_one_line_with_what_to_do() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(port, "PostgreSQL", "trialogue.port.postgres"))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("Port " + port + ", which PostgreSQL needs, is taken")
                    .hasMessageContaining("-Dtrialogue.port.postgres=PORT")
                    .hasMessageNotContaining("\n");
        }
    }
}
