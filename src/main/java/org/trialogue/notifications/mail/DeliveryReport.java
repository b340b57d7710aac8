package org.trialogue.notifications.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail that it could not deliver (RFC 3464).
 *
 * @param delivery the mail it is about, as its Message-ID says; null when it is none of ours
 * @param failures the addresses that failed for good
 */
record DeliveryReport(@Nullable UUID delivery, List<Failure> failures) {

    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>");
    private static final int LARGEST = 200_000;

    /** An address, its status and what the server said. */
    record Failure(String address, String status, String said) {}

    /** Reads a mail; empty when it is no such report. */
    static Optional<DeliveryReport> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts))
            return Optional.empty();
        List<Failure> failures = null;
        UUID delivery = null;
        for (var n = 0; n < parts.getCount(); n++) {
            var part = parts.getBodyPart(n);
            if (part.isMimeType("message/delivery-status")) failures = failures(text(part));
            else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))
                delivery = ours(text(part));
        }
        return failures == null ? Optional.empty() : Optional.of(new DeliveryReport(delivery, List.copyOf(failures)));
    }

    /** Groups of fields, with an empty line between them: the first is about the report, each other about an address. */
    private static List<Failure> failures(String text) throws MessagingException {
        var found = new ArrayList<Failure>();
        for (var group : text.replace("\r\n", "\n").strip().split("\n\\s*\n", -1)) {
            var fields = headers(group);
            var address = address(fields);
            if (address != null && "failed".equals(field(fields, "Action").toLowerCase(Locale.ROOT)))
                found.add(new Failure(address, field(fields, "Status"), said(fields)));
        }
        return found;
    }

    private static @Nullable String address(InternetHeaders fields) {
        var original = field(fields, "Original-Recipient");
        var named = original.isEmpty() ? field(fields, "Final-Recipient") : original;
        var at = named.indexOf(';');
        return at < 0 ? null : named.substring(at + 1).strip();
    }

    private static String said(InternetHeaders fields) {
        var diagnostic = field(fields, "Diagnostic-Code");
        return (field(fields, "Status") + " "
                        + diagnostic.substring(diagnostic.indexOf(';') + 1).strip())
                .strip();
    }

    private static @Nullable UUID ours(String text) throws MessagingException {
        var found = OURS.matcher(field(headers(text), "Message-ID"));
        return found.find() ? UUID.fromString(found.group(1)) : null;
    }

    private static InternetHeaders headers(String text) throws MessagingException {
        return new InternetHeaders(
                new ByteArrayInputStream((text + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)), true);
    }

    /** In one line, and without what no database keeps. */
    private static String field(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8);
        }
    }
}
