package org.trialogue.plans.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.PersonErased;

/** What somebody who is forgotten was still writing goes with them. */
@Component
class ForgottenDrafts {

    private final JdbcClient jdbc;

    ForgottenDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(PersonErased erased) {
        jdbc.sql("select plans.forget(?)")
                .param(erased.member())
                .query((row, number) -> number)
                .list();
    }
}
