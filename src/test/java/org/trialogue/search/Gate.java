package org.trialogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door before the real Elasticsearch: shut, it is away for whoever comes this way, and for no one else. */
final class Gate {

    private final InetSocketAddress behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private volatile boolean shut;

    Gate(String behind) {
        var address = URI.create(behind);
        this.behind = new InetSocketAddress(address.getHost(), address.getPort());
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::admit);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void shut() {
        shut = true;
        through.forEach(Gate::close);
    }

    void open() {
        shut = false;
    }

    private void admit() {
        while (true) {
            try {
                var visitor = door.accept();
                if (shut) close(visitor);
                else join(visitor);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket visitor) throws IOException {
        var inside = new Socket(behind.getAddress(), behind.getPort());
        through.add(visitor);
        through.add(inside);
        Thread.ofVirtual().start(() -> carry(visitor, inside));
        Thread.ofVirtual().start(() -> carry(inside, visitor));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            through.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
