package org.trialogue.drafting.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;

/**
 * Tickets for editing sockets, which carry no cookie that could be trusted: each is good once, for half a minute, for one member, one
 * sign-in and one text. The database knows only digests.
 */
@Service
@Transactional
public class Tickets {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TextRows texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tickets(TextRows texts, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a ticket stood for. */
    public record Admission(MemberId member, RoomId room, SignIn signIn) {}

    /** A ticket for a text; empty when there is none, or the member may not see it. */
    public Optional<String> issue(TextId text, MemberId member, SignIn signIn) {
        return texts.find(text).map(found -> {
            var ticket = random();
            jdbc.sql("""
                            insert into drafting.socket_ticket (ticket_hash, text_id, room_id, member_id, sign_in, expires_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .param(digest(ticket))
                    .param(text.value())
                    .param(found.room().value())
                    .param(member.value())
                    .param(signIn.digest())
                    .param(clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                    .update();
            return ticket;
        });
    }

    /** Takes a ticket: empty when it is none, was used, is too old, or is for another text. */
    public Optional<Admission> redeem(String ticket, TextId text) {
        return jdbc.sql("select member_id, room_id, sign_in from drafting.redeem(?, ?, ?)")
                .param(digest(ticket))
                .param(text.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Admission(
                        new MemberId(row.getObject(1, UUID.class)),
                        new RoomId(row.getObject(2, UUID.class)),
                        new SignIn(row.getBytes(3))))
                .optional();
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
