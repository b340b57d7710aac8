package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Confidentiality;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.GivenFile;
import org.trialogue.plans.GivenLink;
import org.trialogue.plans.Proofs;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.FileStore;

/** What reports and answers rest on, as far as the viewer may see it: the database leaves out what is kept in confidence from them. */
@Component
class ProofRows {

    private static final String OF_REPORTS = "report_id = any(string_to_array(:reports, ',')::uuid[])";
    private static final String OF_ANSWERS =
            "answer_id in (select a.id from plans.answer a where a.%s)".formatted(OF_REPORTS);

    private final JdbcClient jdbc;
    private final FileStore files;

    ProofRows(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Part<T>(UUID owner, T part) {}

    /** What some reports rest on, under their keys. */
    Map<UUID, Proofs> ofReports(String reports) {
        return together(
                files("select report_id as owner, file_id, readers from plans.evidence where " + OF_REPORTS, reports),
                links(
                        "select report_id as owner, address, title, readers from plans.evidence_link where "
                                + OF_REPORTS,
                        reports));
    }

    /** What the answers to some reports rest on, under the keys of the answers. */
    Map<UUID, Proofs> ofAnswersTo(String reports) {
        return together(
                files(
                        "select answer_id as owner, file_id, readers from plans.answer_evidence where " + OF_ANSWERS,
                        reports),
                links(
                        "select answer_id as owner, address, title, readers from plans.answer_link where " + OF_ANSWERS,
                        reports));
    }

    private static Map<UUID, Proofs> together(Map<UUID, List<GivenFile>> files, Map<UUID, List<GivenLink>> links) {
        var proofs = new HashMap<UUID, Proofs>();
        for (var owners : List.<Set<UUID>>of(files.keySet(), links.keySet()))
            for (var owner : owners)
                proofs.put(
                        owner, new Proofs(files.getOrDefault(owner, List.of()), links.getOrDefault(owner, List.of())));
        return proofs;
    }

    private Map<UUID, List<GivenFile>> files(String sql, String reports) {
        return jdbc
                .sql(sql)
                .param("reports", reports)
                .query((row, n) -> Map.entry(
                        new Part<>(owner(row), new FileId(row.getObject("file_id", UUID.class))), readers(row)))
                .list()
                .stream()
                .flatMap(found -> files.find(found.getKey().part()).stream()
                        .map(file -> new Part<>(found.getKey().owner(), new GivenFile(file, found.getValue()))))
                .sorted(Comparator.comparing(part -> part.part().file().name()))
                .collect(grouped());
    }

    private Map<UUID, List<GivenLink>> links(String sql, String reports) {
        return jdbc
                .sql(sql + " order by title, address")
                .param("reports", reports)
                .query((row, n) -> new Part<>(
                        owner(row),
                        new GivenLink(
                                new EvidenceLink(row.getString("address"), row.getString("title")), readers(row))))
                .list()
                .stream()
                .collect(grouped());
    }

    private static <T> Collector<Part<T>, ?, Map<UUID, List<T>>> grouped() {
        return Collectors.groupingBy(Part::owner, Collectors.mapping(Part::part, Collectors.toList()));
    }

    private static UUID owner(ResultSet row) throws SQLException {
        return row.getObject("owner", UUID.class);
    }

    private static Confidentiality readers(ResultSet row) throws SQLException {
        return Confidentiality.valueOf(row.getString("readers"));
    }
}
