package org.trialogue.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A door before a real service. Shut, the service is away for whoever comes this way, and for no one else; silent, nothing that is said
 * through it arrives, and nobody is told.
 */
public final class Gate implements AutoCloseable {

    private final InetSocketAddress behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private volatile boolean shut;
    private volatile boolean silent;

    /** A gate before what answers at this address. */
    public Gate(String behind) {
        var address = URI.create(behind);
        this.behind = new InetSocketAddress(address.getHost(), address.getPort());
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::admit);
    }

    /** On which port of this machine it stands. */
    public int port() {
        return door.getLocalPort();
    }

    /** Where it stands, for whoever does not mind how the host is called. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Breaks every connection and lets nobody in. */
    public void shut() {
        shut = true;
        through.forEach(Gate::closed);
        through.clear();
    }

    /** Swallows what is said from now on; connections stay as they are. */
    public void silence() {
        silent = true;
    }

    /** Lets everybody in again. What was swallowed does not come back, so the connections of before break. */
    public void open() {
        if (silent) shut();
        silent = false;
        shut = false;
    }

    @Override
    public void close() {
        closed(door);
        shut();
    }

    private void admit() {
        while (true) {
            try {
                var visitor = door.accept();
                if (shut) closed(visitor);
                else join(visitor);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket visitor) {
        try {
            var inside = new Socket(behind.getAddress(), behind.getPort());
            through.add(visitor);
            through.add(inside);
            Thread.ofVirtual().start(() -> carry(visitor, inside));
            Thread.ofVirtual().start(() -> carry(inside, visitor));
        } catch (IOException away) {
            closed(visitor);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException ended) {
            // the other way ends as well
        } finally {
            through.remove(from);
            through.remove(to);
        }
    }

    private void pass(InputStream said, OutputStream heard) throws IOException {
        var bytes = new byte[8192];
        for (int read; (read = said.read(bytes)) >= 0; ) if (!silent) heard.write(bytes, 0, read);
    }

    private static void closed(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
