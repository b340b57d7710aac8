package org.trialogue.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.knowledge.domain.Experience.Answer;
import org.trialogue.knowledge.domain.Experience.Mistake;
import org.trialogue.knowledge.domain.Experience.Reporter;
import org.trialogue.knowledge.domain.Experience.Retirement;
import org.trialogue.knowledge.domain.Experience.Return;
import org.trialogue.knowledge.domain.Experience.Uptake;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The tables of what members say of published practices. */
@Repository
public class ExperienceRows {

    private static final String OF = " join knowledge.practice p on p.id = practice_id where p.key = ?";

    private final JdbcClient jdbc;

    ExperienceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds that a practice was taken up. */
    public void add(String practice, Uptake told) {
        jdbc.sql("""
                        insert into knowledge.uptake (id, practice_id, member_id, affiliation, capacity, said, country, place, told_at)
                        select ?, id, ?, ?, ?, ?, ?, ?, ? from knowledge.practice where key = ?""")
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        told.by().member().value(),
                        told.by().affiliation().name(),
                        told.by().capacity().name(),
                        told.said(),
                        told.country(),
                        told.place(),
                        told.at().atOffset(ZoneOffset.UTC),
                        practice))
                .update();
    }

    /** Who took a practice up, the last first. */
    public List<Uptake> uptakes(String practice, int from, int atMost) {
        return jdbc.sql("select u.* from knowledge.uptake u" + OF + " order by told_at desc, u.id limit ? offset ?")
                .params(practice, atMost, from)
                .query((row, number) -> new Uptake(
                        ContributionRows.acting(row),
                        row.getString("said"),
                        row.getString("country"),
                        row.getString("place"),
                        at(row, "told_at")))
                .list();
    }

    /** Adds that something is held to be wrong. */
    public void add(String practice, Mistake mistake) {
        jdbc.sql("""
                        insert into knowledge.mistake (id, practice_id, version, member_id, affiliation, capacity, said, reported_at)
                        select ?, id, ?, ?, ?, ?, ?, ? from knowledge.practice where key = ?""")
                .params(Arrays.asList(
                        mistake.id(),
                        mistake.version(),
                        mistake.by().member().value(),
                        mistake.by().affiliation().name(),
                        mistake.by().capacity() instanceof Capacity capacity ? capacity.name() : null,
                        mistake.said(),
                        mistake.at().atOffset(ZoneOffset.UTC),
                        practice))
                .update();
    }

    /** How many took a practice up. */
    public int countUptakes(String practice) {
        return count("select count(*) from knowledge.uptake" + OF, practice);
    }

    /** What is held to be wrong in a practice, what is not answered first, then the last. */
    public List<Mistake> mistakes(String practice, int from, int atMost) {
        return jdbc.sql("select m.* from knowledge.mistake m" + OF
                        + " order by answer is not null, reported_at desc, m.id limit ? offset ?")
                .params(practice, atMost, from)
                .query((row, number) -> mistake(row))
                .list();
    }

    /** How much is held to be wrong in a practice. */
    public int countMistakes(String practice) {
        return count("select count(*) from knowledge.mistake" + OF, practice);
    }

    /** One of a practice. */
    public Optional<Mistake> mistake(String practice, UUID id) {
        return jdbc.sql("select m.* from knowledge.mistake m" + OF + " and m.id = ?")
                .params(practice, id)
                .query((row, number) -> mistake(row))
                .optional();
    }

    private int count(String question, String practice) {
        return jdbc.sql(question).param(practice).query(Integer.class).single();
    }

    /** Adds the answer; says whether there was none yet. */
    public boolean answer(UUID mistake, Answer answer) {
        return jdbc.sql(
                                "update knowledge.mistake set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null")
                        .params(answer.said(), answer.by().value(), answer.at().atOffset(ZoneOffset.UTC), mistake)
                        .update()
                == 1;
    }

    /** Adds why a practice is not recommended any more. */
    public void add(String practice, Retirement retirement) {
        jdbc.sql("""
                        insert into knowledge.retirement (practice_id, member_id, affiliation, capacity, reason, retired_at)
                        select id, ?, ?, ?, ?, ? from knowledge.practice where key = ?""")
                .params(
                        retirement.by().member().value(),
                        retirement.by().affiliation().name(),
                        retirement.by().capacity().name(),
                        retirement.reason(),
                        retirement.at().atOffset(ZoneOffset.UTC),
                        practice)
                .update();
    }

    /** Why a practice is not recommended any more; empty while it is. */
    public Optional<Retirement> retirement(String practice) {
        return jdbc.sql("select r.* from knowledge.retirement r" + OF + " and r.undone_at is null")
                .param(practice)
                .query((row, number) ->
                        new Retirement(ContributionRows.acting(row), row.getString("reason"), at(row, "retired_at")))
                .optional();
    }

    /** Adds why it is recommended again; says whether it was not. */
    public boolean undo(String practice, Return back) {
        return jdbc.sql("""
                        update knowledge.retirement r
                           set undone_by = ?, undone_affiliation = ?, undone_capacity = ?, undone_reason = ?, undone_at = ?
                          from knowledge.practice p where p.id = r.practice_id and p.key = ? and r.undone_at is null""")
                        .params(
                                back.by().member().value(),
                                back.by().affiliation().name(),
                                back.by().capacity().name(),
                                back.reason(),
                                back.at().atOffset(ZoneOffset.UTC),
                                practice)
                        .update()
                == 1;
    }

    /** Why it is recommended again, the last time that it was retired; empty where it never was, or is. */
    public Optional<Return> lastReturn(String practice) {
        return jdbc.sql("select r.* from knowledge.retirement r" + OF + " order by r.retired_at desc limit 1")
                .param(practice)
                .query((row, number) -> row.getString("undone_reason") == null
                        ? Optional.<Return>empty()
                        : Optional.of(new Return(
                                new Acting(
                                        new MemberId(row.getObject("undone_by", UUID.class)),
                                        Affiliation.valueOf(row.getString("undone_affiliation")),
                                        Capacity.valueOf(row.getString("undone_capacity"))),
                                row.getString("undone_reason"),
                                at(row, "undone_at"))))
                .optional()
                .flatMap(Function.identity());
    }

    private static Mistake mistake(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Mistake(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                reporter(row),
                row.getString("said"),
                at(row, "reported_at"),
                answer == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                new MemberId(row.getObject("answered_by", UUID.class)),
                                answer,
                                at(row, "answered_at"))));
    }

    private static Reporter reporter(ResultSet row) throws SQLException {
        var capacity = row.getString("capacity");
        return new Reporter(
                new MemberId(row.getObject("member_id", UUID.class)),
                Affiliation.valueOf(row.getString("affiliation")),
                capacity == null ? null : Capacity.valueOf(capacity));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
