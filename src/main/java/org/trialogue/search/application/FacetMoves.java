package org.trialogue.search.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often vocabularies moved what things are found by, and up to which of these moves everything was handed in again. It outlives a node. */
@Repository
@Transactional
class FacetMoves {

    private final JdbcClient jdbc;

    FacetMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more. */
    public void moved() {
        jdbc.sql("select nextval('search.facets_moved')").query(Long.class).single();
    }

    /** How many there have been by now. */
    @Transactional(readOnly = true)
    public long moves() {
        return jdbc.sql("select last_value from search.facets_moved")
                .query(Long.class)
                .single();
    }

    /** Up to which of them everything was handed in. */
    @Transactional(readOnly = true)
    public long handedIn() {
        return jdbc.sql("select last_value from search.handed_in")
                .query(Long.class)
                .single();
    }

    /** Everything was handed in as it stood after so many. */
    public void handedIn(long moves) {
        jdbc.sql("select setval('search.handed_in', ?)")
                .param(moves)
                .query(Long.class)
                .single();
    }
}
