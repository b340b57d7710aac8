package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Light;
import org.trialogue.plans.LightSaid;
import org.trialogue.plans.Part;
import org.trialogue.plans.Promised.Measured;
import org.trialogue.plans.Reached;
import org.trialogue.plans.Series;
import org.trialogue.plans.Split;
import tools.jackson.databind.json.JsonMapper;

/** Reads indicators with all that was reported of them; of what was broken down, what may be shown. */
@Component
class IndicatorRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String THESE = " = any(string_to_array(:these, ',')::uuid[])";

    private static final String SAID =
            "select commitment_id, id, said::text as said from plans.indicator_said where commitment_id" + THESE
                    + " order by commitment_id, place, id";

    /** Of each day the newest report. */
    private static final String REACHED = """
            select distinct on (a.indicator_id, r.period_until) a.indicator_id, a.report_id, r.number, r.period_until, a.value
              from plans.report r join plans.actual a on a.report_id = r.id
             where r.commitment_id""" + THESE + " order by a.indicator_id, r.period_until, r.number desc";

    private static final String PARTS =
            "select report_id, indicator_id, dimension, cell, value from plans.actual_part where report_id" + THESE;

    private static final String LIGHTS = """
            select distinct on (indicator_id) * from plans.light
             where indicator_id""" + THESE + " order by indicator_id, said_at desc, id";

    private final JdbcClient jdbc;
    private final PlanVoices voices;

    IndicatorRows(JdbcClient jdbc, PlanVoices voices) {
        this.jdbc = jdbc;
        this.voices = voices;
    }

    private record Kept(UUID commitment, Indicator indicator) {}

    private record Value(UUID indicator, UUID report, int number, LocalDate on, BigDecimal value) {}

    private record Stated(UUID report, UUID indicator, Part part) {}

    private record Judged(
            UUID indicator, int report, @Nullable LightSaid said) {}

    /** Those of a commitment, in their order. */
    List<Series> of(CommitmentId commitment) {
        return of(List.of(commitment)).getOrDefault(commitment, List.of());
    }

    /** Those of several commitments. */
    Map<CommitmentId, List<Series>> of(Collection<CommitmentId> commitments) {
        if (commitments.isEmpty()) return Map.of();
        var these = commitments.stream().map(CommitmentId::toString).collect(Collectors.joining(","));
        var kept = jdbc.sql(SAID)
                .param("these", these)
                .query((row, n) -> kept(row))
                .list();
        var values = jdbc.sql(REACHED).param("these", these).query((row, n) -> value(row)).list().stream()
                .collect(Collectors.groupingBy(Value::indicator));
        var parts = parts(values.values().stream()
                .flatMap(List::stream)
                .map(Value::report)
                .distinct()
                .toList());
        var lights = lights(kept.stream().map(each -> each.indicator().id()).toList());
        var found = new HashMap<CommitmentId, List<Series>>();
        kept.stream()
                .collect(Collectors.groupingBy(Kept::commitment, LinkedHashMap::new, Collectors.toList()))
                .forEach((commitment, all) -> found.put(
                        new CommitmentId(commitment),
                        all.stream()
                                .map(each -> series(
                                        each.indicator(),
                                        values.getOrDefault(each.indicator().id(), List.of()),
                                        parts,
                                        lights))
                                .toList()));
        return found;
    }

    private static Series series(
            Indicator indicator, List<Value> values, Map<UUID, List<Stated>> parts, Map<UUID, Judged> lights) {
        var reached = values.stream()
                .map(value -> new Reached(
                        value.number(),
                        value.on(),
                        value.value(),
                        splits(indicator, value, parts.getOrDefault(value.report(), List.of()))))
                .toList();
        var bare = new Series(indicator, reached, null);
        return Optional.ofNullable(lights.get(indicator.id()))
                .filter(judged -> judged.report() == bare.report())
                .map(judged -> new Series(indicator, reached, judged.said()))
                .orElse(bare);
    }

    private static List<Split> splits(Indicator indicator, Value value, List<Stated> stated) {
        return stated.stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .map(Stated::part)
                .collect(Collectors.groupingBy(Part::dimension))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parts -> split(indicator, parts.getKey(), value.value(), parts.getValue()))
                .toList();
    }

    /** What its parts are called now comes first, in its order; parts that were called otherwise keep what they were called. */
    private static Split split(Indicator indicator, Dimension dimension, BigDecimal whole, List<Part> parts) {
        var breakdown = indicator.breakdowns().stream()
                .filter(each -> each.dimension() == dimension)
                .findFirst();
        var cells = breakdown.map(Breakdown::cells).orElse(List.of());
        var inOrder = parts.stream()
                .sorted(Comparator.comparing((Part part) -> !cells.contains(part.cell()))
                        .thenComparing(part -> cells.indexOf(part.cell()))
                        .thenComparing(Part::cell))
                .toList();
        return Split.of(dimension, breakdown.map(Breakdown::name).orElse(""), whole, inOrder);
    }

    private Map<UUID, List<Stated>> parts(List<UUID> reports) {
        if (reports.isEmpty()) return Map.of();
        return jdbc
                .sql(PARTS)
                .param("these", joined(reports))
                .query((row, n) -> new Stated(
                        key(row, "report_id"),
                        key(row, "indicator_id"),
                        new Part(
                                Dimension.valueOf(row.getString("dimension")),
                                row.getString("cell"),
                                row.getBigDecimal("value"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Stated::report));
    }

    private Map<UUID, Judged> lights(List<UUID> indicators) {
        if (indicators.isEmpty()) return Map.of();
        return jdbc.sql(LIGHTS).param("these", joined(indicators)).query((row, n) -> judged(row)).list().stream()
                .filter(judged -> judged.said() != null)
                .collect(Collectors.toMap(Judged::indicator, judged -> judged));
    }

    private Judged judged(ResultSet row) throws SQLException {
        var light = row.getString("light");
        return new Judged(
                key(row, "indicator_id"),
                row.getInt("report"),
                light == null
                        ? null
                        : new LightSaid(
                                Light.valueOf(light), row.getString("reason"), voices.said(row, "", "said_at")));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var measured = JSON.readValue(row.getString("said"), Measured.class);
        return new Kept(key(row, "commitment_id"), measured.indicator(key(row, "id")));
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(
                key(row, "indicator_id"),
                key(row, "report_id"),
                row.getInt("number"),
                row.getObject("period_until", LocalDate.class),
                row.getBigDecimal("value"));
    }

    private static String joined(List<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static UUID key(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
