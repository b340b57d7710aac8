package org.trialogue.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A mail server in this process that delivers nothing: each mail is a file to open in a mail program, and is named on the console. */
final class LocalMail {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private final Path folder;

    private LocalMail(Path folder) {
        this.folder = folder;
    }

    /** Starts the server; it ends with the process. */
    static LocalMail into(Path folder) throws IOException {
        Files.createDirectories(folder);
        var mail = new LocalMail(folder);
        mail.server.start();
        var users = mail.server.getUserManager();
        users.setMessageDeliveryHandler((moving, address) -> {
            mail.keep(moving.getMessage(), address.getEmail());
            return users.getUserByEmail(address.getEmail()) == null
                    ? users.createUser(address.getEmail(), address.getEmail(), "")
                    : users.getUserByEmail(address.getEmail());
        });
        return mail;
    }

    /** What the portal has to be told to send its mails here. */
    Map<String, String> springProperties() {
        return Map.of(
                "spring.mail.host",
                "localhost",
                "spring.mail.port",
                Integer.toString(port()),
                "trialogue.mail.from",
                "trialogue@localhost");
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Where each mail lands as a file. */
    Path folder() {
        return folder;
    }

    private void keep(MimeMessage mail, String address) {
        try {
            var file = Files.createTempFile(folder, address.replaceAll("[^A-Za-z0-9@._-]", "_") + "-", ".eml");
            try (var stream = Files.newOutputStream(file)) {
                mail.writeTo(stream);
            }
            System.out.printf("  Mail for %s, \"%s\": %s%n", address, mail.getSubject(), file);
        } catch (IOException | MessagingException e) {
            System.err.println("A mail for " + address + " could not be kept in " + folder + ": " + e.getMessage());
        }
    }
}
