package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Pace;
import org.trialogue.notifications.domain.Rhythm;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What the member signed in chose about mail. Policies keep each to their own choices. */
@Service
@Transactional
public class MailChoices {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean mailSetUp;

    MailChoices(JdbcClient jdbc, Clock clock, ObjectProvider<Post> post) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailSetUp = post.getIfAvailable() != null;
    }

    /** Whether the portal sends mail at all. */
    public boolean mailSetUp() {
        return mailSetUp;
    }

    /** How fast mail about each kind goes out: where nothing was chosen about it, as about the rest. */
    @Transactional(readOnly = true)
    public Map<Kind, Pace> paces() {
        var chosen = new EnumMap<Kind, Pace>(Kind.class);
        jdbc.sql("select kind, pace from notifications.mail_pace").query(row -> {
            var pace = Pace.valueOf(row.getString("pace"));
            Kind.named(row.getString("kind")).ifPresent(kind -> chosen.put(kind, pace));
        });
        var paces = new EnumMap<Kind, Pace>(Kind.class);
        for (var kind : Kind.values())
            paces.put(kind, chosen.getOrDefault(kind, chosen.getOrDefault(kind.rest(), kind.usual())));
        return paces;
    }

    /** From now on mail about a kind goes out like this. */
    public void choose(Kind kind, Pace pace) {
        for (var topic : kind.topics())
            jdbc.sql("""
                            insert into notifications.mail_pace (member_id, kind, pace) values (?, ?, ?)
                            on conflict (member_id, kind) do update set pace = excluded.pace""").params(member(), topic, pace.name()).update();
    }

    /** When digests go out; empty while the member has not said. */
    @Transactional(readOnly = true)
    public Optional<Rhythm> rhythm() {
        return jdbc.sql("select * from notifications.mail_rhythm")
                .query((row, n) -> new Rhythm(
                        ZoneId.of(row.getString("zone")),
                        row.getInt("hour"),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getBoolean("instant"),
                        row.getBoolean("digest")))
                .optional();
    }

    /** From now on digests go out like this. */
    public void keep(Rhythm rhythm) {
        jdbc.sql("""
                        insert into notifications.mail_rhythm (member_id, zone, hour, weekday, instant, digest) values (?, ?, ?, ?, ?, ?)
                        on conflict (member_id) do update set zone = excluded.zone, hour = excluded.hour, weekday = excluded.weekday,
                          instant = excluded.instant, digest = excluded.digest""")
                .param(member())
                .param(rhythm.zone().getId())
                .param(rhythm.hour())
                .param(rhythm.weekday().getValue())
                .param(rhythm.instant())
                .param(rhythm.digest())
                .update();
    }

    /** The address that fails, as long as it is the member's; empty when mail arrives as far as anyone knows. */
    @Transactional(readOnly = true)
    public Optional<Unreachable> failing() {
        return jdbc.sql("""
                        select u.* from notifications.unreachable u
                          join membership.member m on m.id = u.member_id and lower(m.email) = lower(u.address)""").query(Unreachables::read).optional();
    }

    /**
     * Sends a mail to the address that failed, by whose link the member confirms it.
     *
     * @throws Refusal when one was sent a moment ago, or none is needed
     */
    public void askToConfirm() {
        var asked = jdbc.sql("select notifications.queue_confirmation(?)")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!asked) throw new Refusal("notifications.refused.confirmation-sent");
    }

    private static UUID member() {
        return Viewing.member()
                .orElseThrow(() -> new IllegalStateException("no one is signed in"))
                .value();
    }
}
