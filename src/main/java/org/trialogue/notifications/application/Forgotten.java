package org.trialogue.notifications.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.PersonErased;

/** What waited for somebody who is forgotten, and how their mail came, goes with them. */
@Component
class Forgotten {

    private final JdbcClient jdbc;

    Forgotten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(PersonErased erased) {
        jdbc.sql("select notifications.forget(?)")
                .param(erased.member())
                .query((row, number) -> number)
                .list();
    }
}
