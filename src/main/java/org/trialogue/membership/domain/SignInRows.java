package org.trialogue.membership.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.SignedInAt;
import org.trialogue.platform.MemberId;

/** The sign-ins' rows, on which all nodes agree. */
@Repository
public class SignInRows {

    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A member has signed in.
     *
     * @param provider the session at the identity provider that it stands on, if that is known
     */
    public void begin(SessionDigest session, MemberId member, @Nullable String provider, String browser, Instant at) {
        jdbc.sql("select membership.sign_in_begins(?, ?, ?, ?, ?)")
                .param(session.bytes())
                .param(member.value())
                .param(provider)
                .param(browser)
                .param(stored(at))
                .query((row, number) -> number)
                .list();
    }

    /** A session is over, for whatever reason. */
    public void end(SessionDigest session, Instant at) {
        jdbc.sql("select membership.sign_in_ends(?, ?)")
                .param(session.bytes())
                .param(stored(at))
                .query((row, number) -> number)
                .list();
    }

    /** A session at the identity provider is over, and every sign-in that stands on it. */
    public void endOfProvider(String provider, Instant at) {
        jdbc.sql("select membership.sign_ins_of_provider_end(?, ?)")
                .param(provider)
                .param(stored(at))
                .query((row, number) -> number)
                .list();
    }

    /** Which of these sessions are over: ended on whatever node, or begun before then. */
    public Set<SessionDigest> over(Collection<SessionDigest> sessions, Instant begunBefore) {
        return jdbc
                .sql("select * from membership.sign_ins_over(?, ?)")
                .param(bytes(sessions))
                .param(stored(begunBefore))
                .query((row, number) -> SessionDigest.stored(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** When these sessions were last used. */
    public void seen(Map<SessionDigest, Instant> sessions) {
        var keys = List.copyOf(sessions.keySet());
        jdbc.sql("select membership.sign_ins_seen(?, ?)")
                .param(bytes(keys))
                .param(keys.stream().map(key -> millis(sessions.get(key))).toArray(Long[]::new))
                .query((row, number) -> number)
                .list();
    }

    /** Ends what was not seen since then, as its node is gone, and forgets what has been over since before that. */
    public void tidy(Instant unseenSince, Instant overSince, Instant at) {
        jdbc.sql("select membership.sign_ins_tidied(?, ?, ?)")
                .param(stored(unseenSince))
                .param(stored(overSince))
                .param(stored(at))
                .query((row, number) -> number)
                .list();
    }

    /** The open sign-ins of the member in view, the one used last first. */
    public List<SignedInAt> open(MemberId member, SessionDigest here) {
        return jdbc.sql("""
                        select digest, browser, began_at, seen_at from membership.sign_in
                         where member_id = ? and ended_at is null order by seen_at desc, began_at desc""")
                .param(member.value())
                .query((row, number) -> {
                    var session = SessionDigest.stored(row.getBytes(1));
                    return new SignedInAt(
                            session.hex(),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            session.equals(here));
                })
                .list();
    }

    /** Ends one of the open sign-ins of the member in view; the session at the identity provider that it stood on, if that is known. */
    public List<String> endOwn(MemberId member, SessionDigest session, Instant at) {
        return jdbc.sql("""
                        update membership.sign_in set ended_at = ? where digest = ? and member_id = ? and ended_at is null
                        returning coalesce(provider, '')""")
                .param(stored(at))
                .param(session.bytes())
                .param(member.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static byte[][] bytes(Collection<SessionDigest> sessions) {
        return sessions.stream().map(SessionDigest::bytes).toArray(byte[][]::new);
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
