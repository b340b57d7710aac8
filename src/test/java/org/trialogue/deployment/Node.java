package org.trialogue.deployment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What stands behind the proxy in its tests: says its name, remembers what it was asked, echoes what comes through an upgraded
 * connection.
 */
final class Node implements AutoCloseable {

    /** What arrived. Header names are in lower case. */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    private static final String PAGE = "a page that is long enough to be worth compressing ".repeat(100);

    private final String name;
    private final ServerSocket listening;
    private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();

    private Node(String name, ServerSocket listening) {
        this.name = name;
        this.listening = listening;
    }

    static Node start(String name) throws IOException {
        var node = new Node(name, new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        Thread.startVirtualThread(node::accept);
        return node;
    }

    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    BlockingQueue<Request> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var request = read(in);
            received.add(request);
            if (request.headers().containsKey("upgrade")) {
                answer(socket, "101 Switching Protocols", "Upgrade: websocket\r\nConnection: upgrade\r\n");
                in.transferTo(socket.getOutputStream());
            } else {
                answer(
                        socket,
                        "200 OK",
                        "Content-Type: text/html\r\nContent-Length: " + PAGE.length() + "\r\nConnection: close\r\n");
                socket.getOutputStream().write(PAGE.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // the other side went away, so there is nobody to answer
        }
    }

    private void answer(Socket socket, String status, String headers) throws IOException {
        var head = "HTTP/1.1 " + status + "\r\nX-Node: " + name + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static Request read(InputStream in) throws IOException {
        var start = line(in).split(" ", -1);
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(start[0], start.length > 1 ? start[1] : "", headers, body);
    }

    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
