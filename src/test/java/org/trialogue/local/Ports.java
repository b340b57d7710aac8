package org.trialogue.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where portal and services listen. */
public record Ports(int portal, int postgres, int elasticsearch, int keycloak) {

    /** The usual ones of the local portal, each replaceable by {@code trialogue.port.<name>}. */
    static Ports usual(Given given) {
        return new Ports(
                given.number("trialogue.port.portal", given.number("server.port", 8080)),
                given.number("trialogue.port.postgres", 5433),
                given.number("trialogue.port.elasticsearch", 9250),
                given.number("trialogue.port.keycloak", 8180));
    }

    /** Four that are free now. */
    static Ports free() {
        try (var a = listen(0);
                var b = listen(0);
                var c = listen(0);
                var d = listen(0)) {
            return new Ports(a.getLocalPort(), b.getLocalPort(), c.getLocalPort(), d.getLocalPort());
        } catch (IOException e) {
            throw new LocalFailure("No free port on the loopback interface: " + e.getMessage(), e);
        }
    }

    /** Refuses, in one line, a port that somebody else listens on. */
    static void requireFree(int port, String who, String property) {
        try (var socket = listen(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new LocalFailure(
                    "Port " + port + ", which " + who
                            + " needs, is taken: stop what listens there, or choose another with -D" + property
                            + "=PORT",
                    e);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
