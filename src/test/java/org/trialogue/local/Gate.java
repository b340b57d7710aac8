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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A door before a real service. Shut, the service is away for whoever comes this way, and for no one else; silent, nothing that is said
 * through it arrives, and nobody is told.
 */
public final class Gate implements AutoCloseable {

    private static final int LINE = 200;

    private final InetSocketAddress behind;
    private final Set<Socket> through = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> met = new ConcurrentHashMap<>();
    private final Map<String, Held> holding = new ConcurrentHashMap<>();
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

    /** As soon as a request that begins so comes by, this is done before it is let through; once. */
    public void meets(String request, Runnable deed) {
        met.put(request, deed);
    }

    /** The answer to the next request that begins so is held back here. */
    public Held holds(String request) {
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
    public record Held(CountDownLatch here, CountDownLatch free) {}

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
            var answer = new AtomicReference<@Nullable Held>();
            Thread.ofVirtual().start(() -> carry(visitor, inside, said -> asked(said, answer)));
            Thread.ofVirtual().start(() -> carry(inside, visitor, said -> answered(answer)));
        } catch (IOException away) {
            closed(visitor);
        }
    }

    private void asked(String said, AtomicReference<@Nullable Held> answer) {
        for (var request : met.keySet())
            if (said.startsWith(request))
                Optional.ofNullable(met.remove(request)).ifPresent(Runnable::run);
        for (var request : holding.keySet()) if (said.startsWith(request)) answer.set(holding.remove(request));
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
            pass(from.getInputStream(), to.getOutputStream(), looking);
        } catch (IOException ended) {
            // the other way ends as well
        } finally {
            through.remove(from);
            through.remove(to);
        }
    }

    private void pass(InputStream said, OutputStream heard, Consumer<String> looking) throws IOException {
        var bytes = new byte[8192];
        for (int read; (read = said.read(bytes)) >= 0; ) {
            looking.accept(new String(bytes, 0, Math.min(read, LINE), StandardCharsets.ISO_8859_1));
            if (!silent) heard.write(bytes, 0, read);
        }
    }

    private static void closed(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
