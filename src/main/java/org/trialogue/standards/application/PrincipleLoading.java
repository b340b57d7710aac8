package org.trialogue.standards.application;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings the sets of principles and of indicators into the tables. */
record PrincipleLoading(JdbcClient jdbc, JsonMapper json) {

    void load(JsonNode principles, JsonNode indicators) {
        var position = 0;
        for (var set : principles.path("sets")) set(set, position++);
        var place = 0;
        for (var set : indicators.path("sets")) indicators(set, place++);
    }

    private void set(JsonNode set, int place) {
        var id = set.path("id").asString();
        jdbc.sql("""
                        insert into standards.principle_set as s (id, position, version, title, source) values (?, ?, 1, ?, ?)
                        on conflict (id) do update set position = excluded.position, version = s.version + 1,
                          title = excluded.title, source = excluded.source""")
                .param(id)
                .param(place)
                .param(set.path("title").asString())
                .param(set.path("source").asString())
                .update();
        jdbc.sql("delete from standards.principle where set_id = ?").param(id).update();
        var position = 0;
        for (var item : set.path("items")) principle(id, item, position++);
    }

    private void principle(String set, JsonNode item, int position) {
        jdbc.sql("""
                        insert into standards.principle (set_id, position, number, heading, gist, more)
                        values (?, ?, ?, ?, ?, ?::jsonb)""")
                .param(set)
                .param(position)
                .param(item.path("n").asString(""))
                .param(item.path("heading").asString(""))
                .param(item.path("gist").asString(""))
                .param(more(item, List.of("n", "heading", "gist")))
                .update();
    }

    private void indicators(JsonNode set, int place) {
        var id = set.path("id").asString();
        jdbc.sql("""
                        insert into standards.indicator_set as s (id, position, version, title, source, usage) values (?, ?, 1, ?, ?, ?)
                        on conflict (id) do update set position = excluded.position, version = s.version + 1,
                          title = excluded.title, source = excluded.source, usage = excluded.usage""")
                .param(id)
                .param(place)
                .param(set.path("title").asString())
                .param(set.path("source").asString())
                .param(set.path("usage").asString(set.path("note").asString("")))
                .update();
        jdbc.sql("delete from standards.indicator where set_id = ?").param(id).update();
        var position = 0;
        for (var item : set.path("items"))
            jdbc.sql("insert into standards.indicator (set_id, position, name, more) values (?, ?, ?, ?::jsonb)")
                    .param(id)
                    .param(position++)
                    .param(item.path("name").asString())
                    .param(more(item, List.of("name")))
                    .update();
    }

    private String more(JsonNode item, List<String> known) {
        var rest = (ObjectNode) item.deepCopy();
        rest.remove(known);
        return json.writeValueAsString(rest);
    }
}
