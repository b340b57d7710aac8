package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.plans.BoardCounts;
import org.trialogue.plans.BoardLine;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.Concern;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Tally;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Standards;

/**
 * Where the commitments stand of all plans that the viewer may see and that are not closed: counted, narrowed and gone through page by page in
 * the database, however many there are.
 */
@Service
@Transactional(readOnly = true)
public class BoardReading {

    private static final String OF_PLANS = " from plans.commitment c join plans.plan p on p.id = c.plan_id where ";

    private static final String COUNTED = Stream.of(Concern.values())
            .map(concern -> "count(*) filter (where %s) as %s".formatted(BoardSql.condition(concern), concern.name()))
            .collect(Collectors.joining(",\n", """
                    select count(*) filter (where not c.declined) as total, count(*) filter (where c.declined) as by_lead,
                           count(c.claimed) filter (where not c.declined) as claimed,
                           count(c.confirmed) filter (where not c.declined) as confirmed,
                           count(*) filter (where c.claimed = 'DONE' and not c.declined) as done_claimed,
                           count(*) filter (where c.confirmed = 'DONE' and not c.declined) as done_confirmed,
                    """, ""));

    /** The page is found first, by what stands in the index, and only then is looked up what its lines show. */
    private static final String LINES = """
            select c.plan_id, p.title as plan_title, %s
              from (select c.id %s %%s order by c.due_on, c.id limit :limit) found
              join plans.commitment c on c.id = found.id join plans.plan p on p.id = c.plan_id %s
             order by c.due_on, c.id""".formatted(CommitmentLines.COLUMNS, OF_PLANS, CommitmentLines.JOINS);

    private final JdbcClient jdbc;
    private final CommitmentLines lines;
    private final Standards standards;
    private final Clock clock;

    BoardReading(JdbcClient jdbc, CommitmentLines lines, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.standards = standards;
        this.clock = clock;
    }

    /** How many commitments there are of each concern; the question's own does not matter. */
    public BoardCounts counts(BoardQuestion question) {
        var sql = sql(question.about(null), null);
        return jdbc.sql(COUNTED + OF_PLANS + sql.where())
                .params(sql.values())
                .query((row, number) -> counts(row))
                .single();
    }

    /**
     * Those that are due first, after a place.
     *
     * @param after the place where the page before ended, or null for the first page
     */
    public List<BoardLine> page(BoardQuestion question, @Nullable BoardPlace after, int atMost) {
        var sql = sql(question, after);
        return jdbc.sql(LINES.formatted(sql.where()))
                .params(sql.values())
                .param("limit", atMost)
                .query(this::line)
                .list();
    }

    /** The plans that these commitments belong to, each with its room. */
    Map<PlanId, UUID> plans(BoardQuestion question) {
        var sql = sql(question, null);
        return jdbc
                .sql("select distinct p.id, p.room_id" + OF_PLANS + sql.where())
                .params(sql.values())
                .query((row, number) ->
                        Map.entry(new PlanId(row.getObject("id", UUID.class)), row.getObject("room_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private BoardSql sql(BoardQuestion question, @Nullable BoardPlace after) {
        return BoardSql.of(question, codes(question), after, LocalDate.now(clock));
    }

    /** A commitment is about the themes of the instruments that it serves. */
    private @Nullable List<String> codes(BoardQuestion question) {
        var theme = question.theme();
        if (theme == null) return question.standard() == null ? null : List.of(question.standard());
        return standards.all().stream()
                .filter(instrument -> instrument.themes().contains(theme))
                .map(Instrument::code)
                .filter(code ->
                        question.standard() == null || question.standard().equals(code))
                .toList();
    }

    private BoardLine line(ResultSet row, int number) throws SQLException {
        return new BoardLine(
                lines.line(row, number), new PlanId(row.getObject("plan_id", UUID.class)), row.getString("plan_title"));
    }

    private static BoardCounts counts(ResultSet row) throws SQLException {
        var concerns = new EnumMap<Concern, Integer>(Concern.class);
        for (var concern : Concern.values()) concerns.put(concern, row.getInt(concern.name()));
        return new BoardCounts(
                new Tally(
                        row.getInt("total"),
                        row.getInt("claimed"),
                        row.getInt("confirmed"),
                        row.getInt("done_claimed"),
                        row.getInt("done_confirmed"),
                        row.getInt(Concern.OVERDUE.name()),
                        row.getInt("by_lead"),
                        row.getInt(Concern.CONTESTED.name())),
                concerns);
    }
}
