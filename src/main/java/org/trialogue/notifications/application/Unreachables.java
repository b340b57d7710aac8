package org.trialogue.notifications.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Whom mail does not reach, why and since when: for the secretariat, which can ask the people themselves. */
@Service
@Transactional
public class Unreachables {

    private final JdbcClient jdbc;
    private final Membership membership;

    Unreachables(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /** Those in a place of the list, and how many there are in all. */
    public record Found(List<Unreachable> members, long total) {}

    /** Mails that the mail server has not taken yet, the oldest since when, and what it said. */
    public record Waiting(long mails, Instant oldest, String why) {}

    /**
     * Those whom mail does not reach, those to whom it is stopped first.
     *
     * @throws Refusal for whoever is not of the secretariat
     */
    @Transactional(readOnly = true)
    public Found list(int from, int atMost) {
        secretariat();
        var total = new long[1];
        var members = jdbc.sql("select * from notifications.unreachable_members(?, ?)")
                .param(from)
                .param(atMost)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return read(row, n);
                })
                .list();
        return new Found(members, total[0]);
    }

    /**
     * What waits for the mail server; empty when nothing does.
     *
     * @throws Refusal for whoever is not of the secretariat
     */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting() {
        secretariat();
        return jdbc.sql("select * from notifications.mails_waiting() where mails > 0")
                .query((row, n) -> new Waiting(
                        row.getLong("mails"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant(),
                        Objects.requireNonNull(row.getString("why"))))
                .optional();
    }

    /**
     * Mail goes to the member's address again, because they say that it works.
     *
     * @throws Refusal for whoever is not of the secretariat
     */
    public void tryAgain(MemberId member) {
        secretariat();
        jdbc.sql("select notifications.try_again(?)")
                .param(member.value())
                .query(Boolean.class)
                .single();
    }

    private void secretariat() {
        var asking = Viewing.member().flatMap(membership::person).map(Person::affiliation);
        if (asking.filter(Affiliation.SECRETARIAT::equals).isEmpty())
            throw new Refusal("notifications.refused.secretariat");
    }

    static Unreachable read(ResultSet row, int number) throws SQLException {
        return new Unreachable(
                new MemberId(row.getObject("member_id", UUID.class)),
                Objects.requireNonNull(row.getString("address")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("hard"),
                Objects.requireNonNull(row.getString("why")));
    }
}
