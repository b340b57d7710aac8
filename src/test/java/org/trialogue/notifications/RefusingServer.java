package org.trialogue.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that speaks enough SMTP to refuse each recipient, or each sender, with the same words. */
public final class RefusingServer implements AutoCloseable {

    private final ServerSocket listening;
    private final String command;
    private final String answer;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    public RefusingServer(String answer) throws IOException {
        this("RCPT", answer);
    }

    /** One that refuses at a command of its own choice. */
    public RefusingServer(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What was refused, in order. */
    public List<String> refused() {
        return refused;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var guest = listening.accept()) {
                talk(guest);
            } catch (IOException gone) {
                // the guest has hung up, or the server is closed
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        say(guest, "220 here");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(command)) {
                refused.add(line);
                say(guest, answer);
            } else if (line.startsWith("QUIT")) {
                say(guest, "221 bye");
                return;
            } else say(guest, "250 well");
        }
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
