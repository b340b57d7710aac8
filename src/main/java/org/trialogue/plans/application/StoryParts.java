package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.StoryReply;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.files.KeptFile;

/** What belongs to reports: the values they state, their evidence, and what the groups said, with the lead party's answers. */
@Component
class StoryParts {

    private static final String THESE = " = any(string_to_array(:reports, ',')::uuid[])";

    private final JdbcClient jdbc;
    private final PlanVoices voices;
    private final FileStore files;

    StoryParts(JdbcClient jdbc, PlanVoices voices, FileStore files) {
        this.jdbc = jdbc;
        this.voices = voices;
        this.files = files;
    }

    /** Those of some reports, under their keys. */
    record Parts(
            Map<UUID, Map<UUID, BigDecimal>> actuals,
            Map<UUID, List<KeptFile>> evidence,
            Map<UUID, List<EvidenceLink>> links,
            Map<UUID, List<StoryAnswer>> answers) {

        StoryReport in(StoryReport bare) {
            var id = bare.id().value();
            return bare.with(
                    actuals.getOrDefault(id, Map.of()),
                    evidence.getOrDefault(id, List.of()),
                    links.getOrDefault(id, List.of()),
                    answers.getOrDefault(id, List.of()));
        }
    }

    private record Part<T>(UUID report, T part) {}

    Parts of(List<UUID> reports) {
        if (reports.isEmpty()) return new Parts(Map.of(), Map.of(), Map.of(), Map.of());
        var these = reports.stream().map(UUID::toString).collect(Collectors.joining(","));
        return new Parts(actuals(these), evidence(these), links(these), answers(these));
    }

    private Map<UUID, Map<UUID, BigDecimal>> actuals(String reports) {
        var actuals = new HashMap<UUID, Map<UUID, BigDecimal>>();
        jdbc.sql("select report_id, indicator_id, value from plans.actual where report_id" + THESE)
                .param("reports", reports)
                .query(row -> {
                    actuals.computeIfAbsent(key(row, "report_id"), report -> new HashMap<>())
                            .put(
                                    key(row, "indicator_id"),
                                    row.getBigDecimal("value").stripTrailingZeros());
                });
        return actuals;
    }

    private Map<UUID, List<KeptFile>> evidence(String reports) {
        return jdbc
                .sql("select report_id, file_id from plans.evidence where report_id" + THESE)
                .param("reports", reports)
                .query((row, n) -> new Part<>(key(row, "report_id"), new FileId(key(row, "file_id"))))
                .list()
                .stream()
                .flatMap(part -> files.find(part.part()).stream().map(file -> new Part<>(part.report(), file)))
                .sorted(Comparator.comparing(part -> part.part().name()))
                .collect(grouped());
    }

    private Map<UUID, List<EvidenceLink>> links(String reports) {
        return jdbc
                .sql("select report_id, address, title from plans.evidence_link where report_id" + THESE
                        + " order by title, address")
                .param("reports", reports)
                .query((row, n) -> new Part<>(
                        key(row, "report_id"), new EvidenceLink(row.getString("address"), row.getString("title"))))
                .list()
                .stream()
                .collect(grouped());
    }

    private Map<UUID, List<StoryAnswer>> answers(String reports) {
        return jdbc
                .sql("""
                        select a.*, y.words, y.member_id as reply_member_id, y.affiliation as reply_affiliation, y.capacity as reply_capacity, y.replied_at
                          from plans.answer a left join plans.reply y on y.answer_id = a.id
                         where a.report_id\
                        """ + THESE + " order by a.answered_at, a.id")
                .param("reports", reports)
                .query((row, n) -> new Part<>(key(row, "report_id"), answer(row)))
                .list()
                .stream()
                .collect(grouped());
    }

    private static <T> Collector<Part<T>, ?, Map<UUID, List<T>>> grouped() {
        return Collectors.groupingBy(Part::report, Collectors.mapping(Part::part, Collectors.toList()));
    }

    private StoryAnswer answer(ResultSet row) throws SQLException {
        return new StoryAnswer(
                key(row, "id"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                voices.said(row, "", "answered_at"),
                reply(row));
    }

    private @Nullable StoryReply reply(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return words == null ? null : new StoryReply(words, voices.said(row, "reply_", "replied_at"));
    }

    private static UUID key(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
