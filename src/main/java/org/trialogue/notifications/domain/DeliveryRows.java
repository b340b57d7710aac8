package org.trialogue.notifications.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.platform.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mails on their way: claimed, sent, put back. Each call is a transaction of its own, so that no mail is sent inside one. */
@Repository
public class DeliveryRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes mails that are due, and those that were taken before a moment and never settled. */
    public List<Claim> claim(Instant at, Instant abandonedBefore, int atMost) {
        return jdbc.sql("select * from notifications.claim(?, ?, ?)")
                .param(utc(at))
                .param(utc(abandonedBefore))
                .param(atMost)
                .query(DeliveryRows::claimed)
                .list();
    }

    /** The mail that a claim is for, with what it may say by now. */
    public Letter letter(Claim claim, int atMost) {
        var found = jdbc.sql("select * from notifications.lines_of(?, ?)")
                .param(claim.id())
                .param(atMost)
                .query((row, n) -> new Counted(line(row), row.getLong("total"), row.getLong("waiting")))
                .list();
        return new Letter(
                claim.id(),
                claim.token(),
                claim.address(),
                claim.language(),
                claim.purpose(),
                found.stream().map(Counted::line).toList(),
                found.isEmpty() ? 0 : found.getFirst().total(),
                found.isEmpty() ? 0 : found.getFirst().waiting());
    }

    /** The mail was taken by the mail server: its address is reached. */
    public void sent(Claim claim, Instant at) {
        jdbc.sql("select notifications.claim_sent(?, ?, ?)")
                .param(claim.id())
                .param(claim.attempt())
                .param(utc(at))
                .query((row, n) -> n)
                .list();
    }

    /** The mail has nothing to say any more, or nowhere to go. */
    public void dropped(Claim claim, String why, Instant at) {
        settle(claim, "DROPPED", null, why, at);
    }

    /** The mail is to be tried again. */
    public void again(Claim claim, Instant due, String why, Instant at) {
        settle(claim, "QUEUED", due, why, at);
    }

    /** The mail failed: so that someone learns of it. A refusal in doubt is believed when the address was refused before. */
    public void failed(Claim claim, Finality finality, String why, Instant at) {
        jdbc.sql("select notifications.claim_failed(?, ?, ?, ?, ?)")
                .param(claim.id())
                .param(claim.attempt())
                .param(finality.name())
                .param(why)
                .param(utc(at))
                .query((row, n) -> n)
                .list();
    }

    /** The mail was not tried: it waits for another time. */
    public void giveBack(Claim claim, Instant due, String why) {
        jdbc.sql("select notifications.give_back(?, ?, ?, ?)")
                .param(claim.id())
                .param(claim.attempt())
                .param(utc(due))
                .param(why)
                .query((row, n) -> n)
                .list();
    }

    /** A mail that was taken came back; false when it is none of ours, or went to another address. */
    public boolean bounced(UUID delivery, @Nullable String address, boolean hard, String why, Instant at) {
        return jdbc.sql("select notifications.note_bounce(?, ?, ?, ?, ?)")
                .param(delivery)
                .param(address)
                .param(hard)
                .param(why)
                .param(utc(at))
                .query(Boolean.class)
                .single();
    }

    private void settle(Claim claim, String state, @Nullable Instant due, String why, Instant at) {
        jdbc.sql("select notifications.settle_claim(?, ?, ?, ?, ?, ?)")
                .param(claim.id())
                .param(claim.attempt())
                .param(state)
                .param(due == null ? null : utc(due))
                .param(why)
                .param(utc(at))
                .query((row, n) -> n)
                .list();
    }

    private record Counted(Letter.Line line, long total, long waiting) {}

    private static Claim claimed(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("recipient", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("token", UUID.class),
                row.getInt("attempts"),
                row.getString("address"),
                Locale.of(row.getString("language")),
                row.getBoolean("stopped"));
    }

    private Letter.Line line(ResultSet row) throws SQLException {
        var key = row.getString("message_key");
        var arguments = key == null
                ? List.<String>of()
                : json.readValue(
                        Objects.requireNonNull(row.getString("arguments")), new TypeReference<List<String>>() {});
        return new Letter.Line(
                key,
                arguments,
                row.getString("link"),
                row.getBoolean("waits"),
                row.getObject("due_on", LocalDate.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
