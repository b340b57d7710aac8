package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.knowledge.Practices;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.platform.Acting;

/** Which practices commitments apply, as the database has it; however many practices they are, they are looked up at once. */
@Component
class AppliedRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Practices practices;
    private final Audit audit;

    AppliedRows(JdbcClient jdbc, JdbcTemplate batches, Practices practices, Audit audit) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.practices = practices;
        this.audit = audit;
    }

    /** Has others who write down what this commitment applies wait until the end of the transaction. */
    void alone(CommitmentId commitment) {
        jdbc.sql("select id from plans.commitment where id = ? for update")
                .param(commitment.value())
                .query((row, number) -> number)
                .list();
    }

    /** The keys of those that a commitment applies. */
    Set<String> keys(CommitmentId commitment) {
        return jdbc.sql("select practice from plans.applied where commitment_id = ?")
                .param(commitment.value())
                .query((row, number) -> row.getString("practice"))
                .set();
    }

    /** The commitments that apply a practice, of the rooms in view; what was declined aside. */
    List<UUID> applying(String practice) {
        return jdbc.sql("""
                        select c.id from plans.applied a join plans.commitment c on c.id = a.commitment_id
                         where a.practice = ? and not c.declined order by c.id""")
                .param(practice)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those that each of some commitments applies, by key. */
    Map<UUID, List<AppliedPractice>> of(List<UUID> commitments, Locale reader) {
        Map<UUID, List<String>> keys = ManyOfOne.of(
                jdbc.sql("select commitment_id, practice from plans.applied"
                                + " where commitment_id = any(string_to_array(:these, ',')::uuid[]) order by practice")
                        .param("these", ManyOfOne.these(commitments)),
                row -> row.getString("practice"));
        var named = named(keys.values().stream().flatMap(List::stream).collect(Collectors.toSet()), reader);
        return keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .flatMap(key -> Stream.ofNullable(named.get(key)))
                                .toList()));
    }

    /** The keys of those that each commitment of a plan applies, where it applies any: of published ones alone. */
    Map<UUID, List<String>> in(PlanId plan) {
        Map<UUID, List<String>> keys =
                ManyOfOne.of(jdbc.sql("""
                                select a.commitment_id, a.practice from plans.applied a join plans.commitment c on c.id = a.commitment_id
                                 where c.plan_id = ? order by a.practice""").param(plan.value()), row -> row.getString("practice"));
        var all = keys.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var published = practices.titles(all, Locale.ENGLISH).keySet();
        keys.replaceAll((commitment, applied) ->
                applied.stream().filter(published::contains).toList());
        return keys;
    }

    /** Writes down those of commitments that apply none so far. */
    void write(Map<CommitmentRecord, List<String>> applied, Acting by) {
        var rows = new ArrayList<Object[]>();
        applied.forEach((commitment, keys) -> {
            if (keys.isEmpty()) return;
            var room = commitment.room().value();
            keys.forEach(key -> rows.add(new Object[] {commitment.id().value(), room, key}));
            recorded(room, commitment.id(), Set.of(), Set.copyOf(keys), by);
        });
        batches.batchUpdate("insert into plans.applied (commitment_id, room_id, practice) values (?, ?, ?)", rows);
    }

    /** Takes note in the record of a room of what a commitment applied and applies. */
    void recorded(UUID room, CommitmentId commitment, Set<String> before, Set<String> after, Acting by) {
        audit.record(
                by,
                room,
                "plans.practices-written",
                commitment.value(),
                Particulars.NONE.and("practices", before, after));
    }

    /** Whether there is such a practice, and it is published. */
    boolean published(String key) {
        return practices.practice(key).isPresent();
    }

    /** The published practices on these themes that are worth the most to a commitment that serves these standards. */
    List<AppliedPractice> leading(Set<String> themes, Set<String> standards, int atMost, Locale reader) {
        var keys = practices.leading(themes, standards, atMost);
        var named = named(Set.copyOf(keys), reader);
        return keys.stream().flatMap(key -> Stream.ofNullable(named.get(key))).toList();
    }

    /** What each of these is called, by key. */
    Map<String, String> titles(Set<String> keys, Locale reader) {
        return named(keys, reader).values().stream()
                .collect(Collectors.toMap(AppliedPractice::key, AppliedPractice::title));
    }

    /** Each of these, by key; under its key where it is not published any more. */
    private Map<String, AppliedPractice> named(Set<String> keys, Locale reader) {
        var titles = practices.titles(keys, reader);
        return keys.stream().collect(Collectors.toMap(key -> key, key -> {
            var title = titles.get(key);
            return title == null
                    ? new AppliedPractice(key, key, Locale.ROOT)
                    : new AppliedPractice(key, title.words(), title.language());
        }));
    }

    void write(UUID commitment, UUID room, Set<String> keys) {
        jdbc.sql("delete from plans.applied where commitment_id = ?")
                .param(commitment)
                .update();
        for (var key : keys)
            jdbc.sql("insert into plans.applied (commitment_id, room_id, practice) values (?, ?, ?)")
                    .params(commitment, room, key)
                    .update();
    }
}
