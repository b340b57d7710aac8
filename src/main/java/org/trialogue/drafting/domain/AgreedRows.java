package org.trialogue.drafting.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** Which provisions of a text are agreed, by whom and since when. What was agreed and reopened stays on record. */
@Repository
public class AgreedRows {

    private final JdbcClient jdbc;

    AgreedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By whom a provision was recorded as agreed, and when. */
    public record Agreed(Acting by, Instant at) {}

    /** The keys of the provisions of a text in view that are agreed now. */
    public Set<String> of(TextId text) {
        return jdbc
                .sql("select block_id from drafting.agreed_provision where text_id = ? and reopened_at is null")
                .param(text.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Since when the provisions of a text in view that are agreed now are so, by their keys. */
    public Map<String, Instant> since(TextId text) {
        return jdbc
                .sql(
                        "select block_id, agreed_at from drafting.agreed_provision where text_id = ? and reopened_at is null")
                .param(text.value())
                .query((row, number) -> Map.entry(
                        row.getString("block_id"),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who recorded a provision of a text in view as agreed, and when; empty when it is open. */
    public Optional<Agreed> find(TextId text, String blockId) {
        return jdbc.sql("""
                        select agreed_by, agreed_affiliation, agreed_capacity, agreed_at from drafting.agreed_provision
                         where text_id = ? and block_id = ? and reopened_at is null""")
                .param(text.value())
                .param(blockId)
                .query((row, number) -> new Agreed(
                        new Acting(
                                new MemberId(row.getObject(1, UUID.class)),
                                Affiliation.valueOf(row.getString(2)),
                                Capacity.valueOf(row.getString(3))),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Records that a provision is agreed; the key of the record, or empty when it was agreed already. */
    public Optional<UUID> agree(TextHead text, String blockId, Acting by, Instant at) {
        var id = UUID.randomUUID();
        var rows = jdbc.sql("""
                        insert into drafting.agreed_provision
                          (id, text_id, room_id, block_id, agreed_by, agreed_affiliation, agreed_capacity, agreed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (text_id, block_id) where reopened_at is null do nothing""")
                .param(id)
                .param(text.id().value())
                .param(text.room().value())
                .param(blockId)
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        return rows == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Records that a provision is open again; the key of the record, or empty when it was not agreed. */
    public Optional<UUID> reopen(TextId text, String blockId, Acting by, Instant at) {
        return jdbc.sql("""
                        update drafting.agreed_provision
                           set reopened_by = ?, reopened_affiliation = ?, reopened_capacity = ?, reopened_at = ?
                         where text_id = ? and block_id = ? and reopened_at is null
                        returning id""")
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(text.value())
                .param(blockId)
                .query(UUID.class)
                .optional();
    }
}
