package org.trialogue.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks clamd's INSTREAM at a port of this machine, and finds the test file of EICAR wherever it stands in a content. */
final class LocalClamd implements AutoCloseable {

    /** What scanners take for harmful by agreement, and is not. Put together here, so that no scanner takes this file for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int LOOK = 50;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    private final Thread listening = new Thread(this::listen, "local-clamd");
    private final AtomicInteger looked = new AtomicInteger();
    private volatile boolean mute;
    private volatile boolean closed;

    LocalClamd() throws IOException {
        door.setSoTimeout(LOOK);
        listening.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** At how many contents it looked to the end. */
    int looked() {
        return looked.get();
    }

    /** From now on it takes everything in and says nothing, or speaks again. */
    void mute(boolean silent) {
        mute = silent;
    }

    private void listen() {
        while (!closed) {
            try {
                var caller = door.accept();
                new Thread(() -> answer(caller)).start();
            } catch (SocketTimeoutException nobody) {
                // it looks whether it is closed
            } catch (IOException gone) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller;
                var in = new DataInputStream(caller.getInputStream())) {
            var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
            if (!command.equals("zINSTREAM\0")) {
                say(caller, "UNKNOWN COMMAND");
                return;
            }
            var content = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) content.write(in.readNBytes(length));
            looked.incrementAndGet();
            if (mute) {
                in.read();
                return;
            }
            var letters = content.toString(StandardCharsets.ISO_8859_1);
            say(caller, letters.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        } catch (IOException gone) {
            // the caller has given up
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever listens closes nothing under its own hands: the door is shut once it has stopped. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            listening.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        door.close();
    }
}
