package org.trialogue.standards.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings the crosswalk into the tables. Every link is proposed until someone confirms it; a confirmed one stays so. */
record CrosswalkLoading(JdbcClient jdbc, JsonMapper json) {

    /** The sets that a column of the file points into. */
    private static final Map<String, String> COLUMNS = Map.of(
            "palermo", "palermo-articles",
            "ohchrPrinciples", "ohchr-principles",
            "ohchrGuidelines", "ohchr-guidelines",
            "fairRecruitment", "fair-recruitment-principles",
            "sdg", "sdg-targets");

    private record Link(String set, String ref) {}

    void load(JsonNode crosswalk) {
        var position = 0;
        for (var row : crosswalk.path("rows")) {
            row(row, position++);
            links(row);
        }
    }

    private void row(JsonNode row, int position) {
        jdbc.sql("""
                        insert into standards.crosswalk_row (key, position, labels, rights)
                        values (?, ?, ?::jsonb, string_to_array(?, ','))
                        on conflict (key) do update set position = excluded.position, labels = excluded.labels, rights = excluded.rights""")
                .param(row.path("key").asString())
                .param(position)
                .param(json.writeValueAsString(row.path("labels")))
                .param(StreamSupport.stream(row.path("rights").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(",")))
                .update();
    }

    private void links(JsonNode row) {
        var key = row.path("key").asString();
        for (var link : links(row, List.of("ilo", "other")))
            jdbc.sql("""
                            insert into standards.crosswalk_link (row_key, position, to_set, ref, state)
                            select ?, coalesce(max(position) + 1, 0),
                                   coalesce((select i.code from standards.instrument i where upper(i.code) = upper(?)), ?), ?, 'proposed'
                              from standards.crosswalk_link where row_key = ?
                            on conflict (row_key, to_set, ref) do nothing""")
                    .param(key)
                    .param(link.set())
                    .param(link.set())
                    .param(link.ref())
                    .param(key)
                    .update();
    }

    private static List<Link> links(JsonNode row, List<String> toInstruments) {
        var links = new ArrayList<Link>();
        for (var column : toInstruments)
            for (var cited : row.path(column))
                links.add(new Link(
                        cited.path("code").asString(), cited.path("ref").asString("")));
        COLUMNS.forEach((column, set) -> {
            for (var ref : row.path(column)) links.add(new Link(set, ref.asString()));
        });
        return links;
    }
}
