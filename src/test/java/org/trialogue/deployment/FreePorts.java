package org.trialogue.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine that nobody listened on a moment ago. */
final class FreePorts {

    private FreePorts() {}

    static int one() throws IOException {
        return several(1).getFirst();
    }

    /** All of them different: each is held until the last is found. */
    static List<Integer> several(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            while (held.size() < count) held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) socket.close();
        }
    }
}
