package org.trialogue.knowledge.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often practices came back into the library after they had been retired: the search knows them as so many versions newer. */
@Repository
public class PracticeReturns {

    private final JdbcClient jdbc;

    PracticeReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one. */
    public int of(String practice) {
        return jdbc.sql("select returned from knowledge.practice where key = ?")
                .param(practice)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Of several, by their keys; those that never did are not among them. */
    public Map<String, Integer> of(Collection<String> practices) {
        var returns = new HashMap<String, Integer>();
        jdbc.sql("select key, returned from knowledge.practice where returned > 0 and key = any(?)")
                .params((Object) practices.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("key"), row.getInt("returned")))
                .list()
                .forEach(each -> returns.put(each.getKey(), each.getValue()));
        return returns;
    }
}
