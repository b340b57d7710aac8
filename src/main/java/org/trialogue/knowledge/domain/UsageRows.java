package org.trialogue.knowledge.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often practices were opened and taken along, by month: sums, and nothing of who did. */
@Repository
public class UsageRows {

    private final JdbcClient jdbc;

    UsageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month, and how often a practice was opened and taken along in it. */
    public record Month(YearMonth month, long opened, long taken) {}

    /** Adds to the sums of a month; keys that no practice has are left out. */
    public void add(Collection<String> keys, YearMonth month, int opened, int taken) {
        jdbc.sql("""
                        insert into knowledge.usage as u (practice, month, opened, taken)
                        select p.key, ?, ?, ? from knowledge.practice p where p.key = any(?) order by p.key
                        on conflict (practice, month) do update set opened = u.opened + excluded.opened, taken = u.taken + excluded.taken""")
                .params(month.atDay(1), opened, taken, keys.toArray(String[]::new))
                .update();
    }

    /** The last months in which it was opened or taken along, the latest first. */
    public List<Month> of(String practice, int atMost) {
        return jdbc.sql(
                        "select month, opened, taken from knowledge.usage where practice = ? order by month desc limit ?")
                .params(practice, atMost)
                .query((row, number) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("opened"),
                        row.getLong("taken")))
                .list();
    }

    /** Whether what the member of this transaction contributed was published in it. */
    public boolean isContributedTo(String practice) {
        return jdbc.sql("""
                        select exists (select 1 from knowledge.contribution
                                        where practice = ? and member_id = knowledge.me() and state = 'PUBLISHED')""").param(practice).query(Boolean.class).single();
    }
}
