package org.trialogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A door before the real Elasticsearch: shut, it is away for whoever comes this way, and for no one else. */
final class Gate {

    private static final int LINE = 200;

    private final InetSocketAddress behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> met = new ConcurrentHashMap<>();
    private final Map<String, Held> holding = new ConcurrentHashMap<>();
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

    /** As soon as a request that begins so comes by, this is done before it is let through; once. */
    void meets(String request, Runnable deed) {
        met.put(request, deed);
    }

    /** The answer to the next request that begins so is held back here. */
    Held holds(String request) {
        var held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        holding.put(request, held);
        return held;
    }

    /**
     * An answer that has come so far and no further.
     *
     * @param here opens once it is here
     * @param free lets it go on
     */
    record Held(CountDownLatch here, CountDownLatch free) {}

    private void join(Socket visitor) throws IOException {
        var inside = new Socket(behind.getAddress(), behind.getPort());
        through.add(visitor);
        through.add(inside);
        var answer = new AtomicReference<@Nullable Held>();
        Thread.ofVirtual().start(() -> carry(visitor, inside, bytes -> asked(bytes, answer)));
        Thread.ofVirtual().start(() -> carry(inside, visitor, bytes -> answered(answer)));
    }

    private void asked(String bytes, AtomicReference<@Nullable Held> answer) {
        for (var request : met.keySet())
            if (bytes.startsWith(request))
                Optional.ofNullable(met.remove(request)).ifPresent(Runnable::run);
        for (var request : holding.keySet()) if (bytes.startsWith(request)) answer.set(holding.remove(request));
    }

    private static void answered(AtomicReference<@Nullable Held> answer) {
        var held = answer.getAndSet(null);
        if (held == null) return;
        held.here().countDown();
        try {
            held.free().await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to, Consumer<String> looking) {
        try (from;
                to) {
            var bytes = new byte[1 << 16];
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                looking.accept(new String(bytes, 0, Math.min(read, LINE), StandardCharsets.ISO_8859_1));
                to.getOutputStream().write(bytes, 0, read);
            }
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
