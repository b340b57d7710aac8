package org.trialogue.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** ClamAV's daemon, which is shown a content over TCP with its command INSTREAM and answers with one line (clamd(8)). */
final class Clamd implements Scanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int LONGEST_ANSWER = 1_000;

    /** Each holds a connection to the database meanwhile: a scanner that hangs keeps no more of them. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ScannerProperties properties;

    Clamd(ScannerProperties properties) {
        this.properties = properties;
    }

    @Override
    public Look begin() throws IOException {
        if (!places.tryAcquire()) throw new IOException("it looks at " + AT_ONCE + " files already");
        var socket = new Socket();
        try {
            socket.connect(
                    new InetSocketAddress(properties.host(), properties.port()),
                    Math.toIntExact(properties.connect().toMillis()));
            return new Showing(socket, properties.answer(), places);
        } catch (IOException | RuntimeException away) {
            places.release();
            socket.close();
            throw away;
        }
    }

    /** A write to a socket waits for ever where nobody reads: after the time for an answer the socket is closed. */
    private static final class Showing implements Look {

        private final Socket socket;
        private final DataOutputStream out;
        private final CompletableFuture<Void> patience;
        private final Semaphore places;

        Showing(Socket socket, Duration answer, Semaphore places) throws IOException {
            this.socket = socket;
            this.places = places;
            this.out = new DataOutputStream(socket.getOutputStream());
            socket.setSoTimeout(Math.toIntExact(answer.toMillis()));
            this.patience = CompletableFuture.runAsync(
                    () -> shut(socket), CompletableFuture.delayedExecutor(answer.toMillis(), TimeUnit.MILLISECONDS));
            out.write(COMMAND);
        }

        @Override
        public void take(byte[] bytes) throws IOException {
            if (bytes.length == 0) return;
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public Optional<String> end() throws IOException {
            out.writeInt(0);
            out.flush();
            var said = line();
            if (said.equals("stream: OK")) return Optional.empty();
            var found = FOUND.matcher(said);
            if (found.matches()) return Optional.of(found.group(1));
            throw new IOException("clamd answers: " + said);
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream();
            var in = socket.getInputStream();
            for (var octet = in.read(); octet > 0 && line.size() < LONGEST_ANSWER; octet = in.read()) line.write(octet);
            return line.toString(StandardCharsets.UTF_8).strip();
        }

        @Override
        public void close() {
            places.release();
            patience.cancel(false);
            shut(socket);
        }

        private static void shut(Socket socket) {
            try {
                socket.close();
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        }
    }
}
