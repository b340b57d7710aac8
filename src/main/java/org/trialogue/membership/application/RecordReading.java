package org.trialogue.membership.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Change;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Subject;
import org.trialogue.audit.Subjects;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RecordEntry;
import org.trialogue.membership.RecordEntry.Whence;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.application.RecordRows.Row;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record as a member may read it: that of the rooms they may enter, and what they did or what concerns them in no room. */
@Service
public class RecordReading {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() {};

    private final RecordRows rows;
    private final Membership membership;
    private final List<Subjects> subjects;
    private final JdbcClient jdbc;

    RecordReading(RecordRows rows, Membership membership, List<Subjects> subjects, JdbcClient jdbc) {
        this.rows = rows;
        this.membership = membership;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /**
     * How many entries there are.
     *
     * @throws Refusal when the reader has no mandate in the working group
     */
    @Transactional(readOnly = true)
    public long count(RecordQuestion asked, MemberId reader) {
        require(asked, reader);
        return rows.count(asked, reader);
    }

    /** Some of the entries, the newest first. */
    @Transactional(readOnly = true)
    public List<RecordEntry> page(RecordQuestion asked, MemberId reader, long from, int atMost) {
        require(asked, reader);
        return told(rows.page(asked, reader, from, atMost));
    }

    /** What one can ask for: every deed there is, and everyone who did one. */
    @Transactional(readOnly = true)
    public Choices choices(RecordQuestion asked, MemberId reader) {
        require(asked, reader);
        var all = new RecordQuestion(asked.group(), null, null, null, null, null);
        var people = rows.people(all, reader).stream()
                .flatMap(id -> membership.person(id).stream())
                .toList();
        return new Choices(people, rows.deeds(all, reader));
    }

    /** Those who did something, and what was done. */
    public record Choices(List<Person> people, List<String> deeds) {}

    void require(RecordQuestion asked, MemberId reader) {
        var group = asked.group();
        if (!Viewing.isFor(reader)
                || group != null && membership.actingIn(reader, group).isEmpty())
            throw new Refusal("membership.refused.record");
    }

    List<RecordEntry> told(List<Row> some) {
        if (some.isEmpty()) return List.of();
        var people = people(some);
        var named = subjects(some.stream().map(Row::subject).collect(Collectors.toSet()));
        var origins = whence(some);
        return some.stream().map(row -> told(row, people, named, origins)).toList();
    }

    private static RecordEntry told(
            Row row, Map<UUID, Person> people, Map<UUID, Subject> named, Map<UUID, Whence> origins) {
        return new RecordEntry(
                row.id(),
                row.number(),
                row.at(),
                row.room() == null ? null : RoomKind.valueOf(row.room()),
                row.by() == null ? null : people.get(row.by()),
                row.side() == null ? null : Affiliation.valueOf(row.side()),
                row.capacity() == null ? null : Capacity.valueOf(row.capacity()),
                Kind.valueOf(row.kind()),
                row.deed(),
                row.subject(),
                named.get(row.subject()),
                row.changed() == null ? Map.of() : JSON.readValue(row.changed(), CHANGES),
                row.concerned() == null ? null : people.get(row.concerned()),
                origins.get(row.id()));
    }

    private Map<UUID, Person> people(List<Row> some) {
        return some.stream()
                .flatMap(row -> Stream.of(row.by(), row.concerned()))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> membership.person(new MemberId(id)).stream())
                .collect(Collectors.toMap(person -> person.id().value(), person -> person));
    }

    private Map<UUID, Subject> subjects(Set<UUID> keys) {
        var named = new HashMap<UUID, Subject>();
        subjects.forEach(module -> named.putAll(module.named(keys)));
        return named;
    }

    /** Of the reader's own entries, and coarser of those of their rooms: the database knows which these are. */
    private Map<UUID, Whence> whence(Collection<Row> some) {
        var found = new HashMap<UUID, Whence>();
        var keys = some.stream().map(row -> row.id().toString()).collect(Collectors.joining(",", "{", "}"));
        jdbc.sql("select id, address, via, node from audit.whence(?::uuid[])")
                .param(keys)
                .query((ResultSet row) -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Whence(row.getString("address"), row.getString("via"), row.getString("node")));
                });
        return found;
    }
}
