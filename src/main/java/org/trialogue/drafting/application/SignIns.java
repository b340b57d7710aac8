package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sign-ins have ended, told to all nodes: an editing socket may stand on another one than the session it came from. */
@Service
@Transactional
public class SignIns {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A sign-in has ended. */
    public void end(SignIn signIn) {
        var now = clock.instant();
        jdbc.sql("delete from drafting.ended_sign_in where ended_at < ?")
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into drafting.ended_sign_in (sign_in, ended_at) values (?, ?) on conflict do nothing")
                .param(signIn.digest())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of them that have ended. */
    @Transactional(readOnly = true)
    public Set<SignIn> ended(Collection<SignIn> open) {
        if (open.isEmpty()) return Set.of();
        return jdbc
                .sql("select sign_in from drafting.ended_sign_in where sign_in in (:open)")
                .param("open", open.stream().map(SignIn::digest).toList())
                .query((row, number) -> new SignIn(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
