package org.trialogue.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.Account;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Group;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The tables of contributions and of their reviews, as far as the member of the transaction may see them. */
@Repository
public class ContributionRows {

    private static final String NEWEST_FIRST = " order by changed_at desc, id limit ? offset ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContributionRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds one. */
    public void add(Contribution begun) {
        jdbc.sql("""
                        insert into knowledge.contribution
                               (id, revision, practice, base, translation, member_id, affiliation, capacity, language, account, state, round, changed_at)
                        values (?, 0, ?, ?::int, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .params(Arrays.asList(
                        begun.id(),
                        begun.practice(),
                        begun.base(),
                        begun.translation(),
                        begun.by().member().value(),
                        begun.by().affiliation().name(),
                        begun.by().capacity().name(),
                        begun.language().getLanguage(),
                        json.writeValueAsString(begun.account()),
                        begun.state().name(),
                        begun.round(),
                        begun.changedAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /**
     * Writes how one is now.
     *
     * @throws Refusal when it was changed since it was read
     */
    public void change(Contribution now) {
        var changed = jdbc.sql("""
                        update knowledge.contribution set revision = revision + 1, practice = ?, language = ?, account = ?::jsonb, state = ?,
                               round = ?, changed_at = ?
                         where id = ? and revision = ?""")
                .params(Arrays.asList(
                        now.practice(),
                        now.language().getLanguage(),
                        json.writeValueAsString(now.account()),
                        now.state().name(),
                        now.round(),
                        now.changedAt().atOffset(ZoneOffset.UTC),
                        now.id(),
                        now.revision()))
                .update();
        if (changed == 0) throw new Refusal("knowledge.refused.changed-meanwhile");
    }

    /** Adds a review. */
    public void add(UUID contribution, Review review) {
        jdbc.sql("""
                        insert into knowledge.review (id, contribution_id, round, member_id, affiliation, capacity, endorsed, remark, reviewed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        contribution,
                        review.round(),
                        review.by().member().value(),
                        review.by().affiliation().name(),
                        review.by().capacity().name(),
                        review.endorsed(),
                        review.remark(),
                        review.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One in view. */
    public Optional<Contribution> find(UUID id) {
        return jdbc.sql("select * from knowledge.contribution where id = ?")
                .param(id)
                .query((row, number) -> contribution(row))
                .optional();
    }

    /** Those of a member, the last changed first. */
    public List<Contribution> of(MemberId member, int from, int atMost) {
        return jdbc.sql("select * from knowledge.contribution where member_id = ?" + NEWEST_FIRST)
                .params(member.value(), atMost, from)
                .query((row, number) -> contribution(row))
                .list();
    }

    /** How many a member has. */
    public int count(MemberId member) {
        return jdbc.sql("select count(*) from knowledge.contribution where member_id = ?")
                .param(member.value())
                .query(Integer.class)
                .single();
    }

    /** Those under review that are not this member's own, the last handed in first. */
    public List<Contribution> underReview(MemberId reader, int from, int atMost) {
        return jdbc.sql("select * from knowledge.contribution where state = 'SUBMITTED' and member_id <> ?"
                        + NEWEST_FIRST)
                .params(reader.value(), atMost, from)
                .query((row, number) -> contribution(row))
                .list();
    }

    /** How many are under review beside this member's own. */
    public int countUnderReview(MemberId reader) {
        return jdbc.sql("select count(*) from knowledge.contribution where state = 'SUBMITTED' and member_id <> ?")
                .param(reader.value())
                .query(Integer.class)
                .single();
    }

    /** The one that a practice was last published from, translations aside; empty where it came in otherwise. */
    public Optional<Contribution> published(String practice) {
        return jdbc.sql("""
                        select * from knowledge.contribution where practice = ? and state = 'PUBLISHED' and not translation
                         order by changed_at desc limit 1""")
                .param(practice)
                .query((row, number) -> contribution(row))
                .optional();
    }

    /** The groups that endorsed what is published, by practice and in their order, whoever asks; a practice that came in otherwise is not among them. */
    public Map<String, Set<Group>> endorsed(Collection<String> practices) {
        var endorsed = new HashMap<String, Set<Group>>();
        jdbc.sql("select practice, affiliation from knowledge.endorsed(?)")
                .params((Object) practices.toArray(String[]::new))
                .query((row, number) ->
                        Map.entry(row.getString("practice"), Group.valueOf(row.getString("affiliation"))))
                .list()
                .forEach(said -> endorsed.computeIfAbsent(said.getKey(), first -> EnumSet.noneOf(Group.class))
                        .add(said.getValue()));
        return endorsed;
    }

    private Contribution contribution(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Contribution(
                id,
                row.getLong("revision"),
                row.getString("practice"),
                row.getObject("base", Integer.class),
                row.getBoolean("translation"),
                acting(row),
                Locale.of(row.getString("language")),
                Objects.requireNonNull(json.readValue(row.getString("account"), Account.class)),
                Contribution.State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                reviews(id));
    }

    private List<Review> reviews(UUID contribution) {
        return jdbc.sql("select * from knowledge.review where contribution_id = ? order by reviewed_at, id")
                .param(contribution)
                .query((row, number) -> new Review(
                        row.getInt("round"),
                        acting(row),
                        row.getBoolean("endorsed"),
                        row.getString("remark"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static Acting acting(ResultSet row) throws SQLException {
        return new Acting(
                new MemberId(row.getObject("member_id", UUID.class)),
                Affiliation.valueOf(row.getString("affiliation")),
                Capacity.valueOf(row.getString("capacity")));
    }
}
