package org.trialogue.drafting.domain;

import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.prosemirror.Mark;
import tools.jackson.databind.json.JsonMapper;

/** What was taken out of suggestions, change by change: added and read, never changed. */
@Repository
public class RemovedWords {

    private final JdbcClient jdbc;

    RemovedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what a change took out of a suggestion of a text, or brought back. */
    public void insert(TextHead text, TakenOut taken) {
        jdbc.sql("""
                        insert into drafting.taken_out (text_id, room_id, version, suggestion, amount)
                        values (?, ?, ?, ?::jsonb, ?::jsonb)""")
                .param(text.id().value())
                .param(text.room().value())
                .param(taken.version())
                .param(taken.suggestion().toJson().toString())
                .param(JsonMapper.shared().writeValueAsString(taken.amount().counts()))
                .update();
    }

    /** How much was taken out of a suggestion of a text and has not come back. */
    public Tally of(TextId text, Mark suggestion) {
        return jdbc
                .sql("select amount from drafting.taken_out where text_id = ? and suggestion = ?::jsonb")
                .param(text.value())
                .param(suggestion.toJson().toString())
                .query((row, number) -> amount(row.getString(1)))
                .list()
                .stream()
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Tally amount(String json) {
        var counts = new HashMap<Integer, Integer>();
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(entry -> counts.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asInt()));
        return new Tally(counts);
    }
}
