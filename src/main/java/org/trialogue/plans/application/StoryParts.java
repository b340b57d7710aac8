package org.trialogue.plans.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Proofs;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.StoryReply;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.Verdict;

/** What belongs to reports: the values they state, their evidence, and what the groups said, with the lead party's answers. */
@Component
class StoryParts {

    private static final String THESE = " = any(string_to_array(:reports, ',')::uuid[])";

    private final JdbcClient jdbc;
    private final PlanVoices voices;
    private final ProofRows proofs;
    private final Membership membership;

    StoryParts(JdbcClient jdbc, PlanVoices voices, ProofRows proofs, Membership membership) {
        this.jdbc = jdbc;
        this.voices = voices;
        this.proofs = proofs;
        this.membership = membership;
    }

    /** Those of some reports, under their keys. */
    record Parts(
            Map<UUID, Map<UUID, BigDecimal>> actuals, Map<UUID, Proofs> proofs, Map<UUID, List<StoryAnswer>> answers) {

        StoryReport in(StoryReport bare) {
            var id = bare.id().value();
            return bare.with(
                    actuals.getOrDefault(id, Map.of()),
                    proofs.getOrDefault(id, Proofs.NONE),
                    answers.getOrDefault(id, List.of()));
        }
    }

    private record Part(UUID report, StoryAnswer answer) {}

    Parts of(List<UUID> reports) {
        if (reports.isEmpty()) return new Parts(Map.of(), Map.of(), Map.of());
        var these = reports.stream().map(UUID::toString).collect(Collectors.joining(","));
        return new Parts(actuals(these), proofs.ofReports(these), answers(these));
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

    private Map<UUID, List<StoryAnswer>> answers(String reports) {
        var grounds = proofs.ofAnswersTo(reports);
        return jdbc
                .sql("""
                        select a.*, y.words, y.member_id as reply_member_id, y.affiliation as reply_affiliation, y.capacity as reply_capacity, y.replied_at
                          from plans.answer a left join plans.reply y on y.answer_id = a.id
                         where a.report_id\
                        """ + THESE + " order by a.answered_at, a.id")
                .param("reports", reports)
                .query((row, n) -> new Part(key(row, "report_id"), answer(row, grounds)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::report, Collectors.mapping(Part::answer, Collectors.toList())));
    }

    private StoryAnswer answer(ResultSet row, Map<UUID, Proofs> grounds) throws SQLException {
        var id = key(row, "id");
        return new StoryAnswer(
                id,
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                organization(row.getObject("organization_id", UUID.class)),
                voices.said(row, "", "answered_at"),
                grounds.getOrDefault(id, Proofs.NONE),
                reply(row));
    }

    @Nullable
    Organization organization(@Nullable UUID key) {
        return key == null
                ? null
                : membership.organization(new OrganizationId(key)).orElse(null);
    }

    private @Nullable StoryReply reply(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return words == null ? null : new StoryReply(words, voices.said(row, "reply_", "replied_at"));
    }

    private static UUID key(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
