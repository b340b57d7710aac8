package org.trialogue.notifications.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.trialogue.notifications.domain.Purpose;

/** What the links in a mail do for whoever has the mail. A link is good for as long as its mail is kept, and does no more than stop mails. */
@Service
public class MailLinks {

    private final JdbcClient jdbc;

    MailLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the recipient of a mail gets by now. */
    public record Subscription(Locale language, Purpose purpose, boolean instant, boolean digest) {}

    /** Whose mails a link is about; empty for one that was made up or is too old. */
    public Optional<Subscription> subscription(String token) {
        return read(token)
                .flatMap(key -> jdbc.sql("select * from notifications.subscription(?)")
                        .param(key)
                        .query((row, n) -> new Subscription(
                                Locale.of(row.getString("language")),
                                Purpose.valueOf(row.getString("purpose")),
                                row.getBoolean("instant"),
                                row.getBoolean("digest")))
                        .optional());
    }

    /** Stops mails of these sorts. */
    public boolean stop(String token, boolean instant, boolean digest) {
        return read(token)
                .map(key -> jdbc.sql("select notifications.unsubscribe(?, ?, ?)")
                        .param(key)
                        .param(instant)
                        .param(digest)
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    /** The address that the mail went to works. */
    public boolean confirm(String token) {
        return read(token)
                .map(key -> jdbc.sql("select notifications.confirm_address(?)")
                        .param(key)
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    private static Optional<UUID> read(String token) {
        try {
            return Optional.of(UUID.fromString(token));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
