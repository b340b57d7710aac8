package org.trialogue.roles;

import java.util.List;

/** What the portal tells of itself to whoever runs it: whether it is up, and nothing else. */
final class OperationCases implements Cases {

    private static final List<String> TOLD_BY_NOBODY = List.of(
            "metrics",
            "prometheus",
            "env",
            "configprops",
            "beans",
            "mappings",
            "loggers",
            "logfile",
            "threaddump",
            "heapdump",
            "httpexchanges",
            "caches",
            "scheduledtasks",
            "sessions",
            "flyway",
            "modulith");

    @Override
    public void add(Scene scene, Attempts attempts) {
        attempts.add("operation: ask whether the portal is up", role -> {
            var answer = scene.web.anybody(scene.web.unlisted("/actuator/health"));
            return Web.answered(role, answer).getStatus() == 200
                    && !answer.getContentAsString().contains("components");
        });
        attempts.add("operation: see what the portal measures, how it is set up or what it does", role -> {
            var seen = false;
            for (var what : TOLD_BY_NOBODY) {
                var answer = scene.web.signedIn(role, scene.web.unlisted("/actuator/" + what));
                seen |= answer.getStatus() < 300 && answer.getContentAsString().contains("{");
            }
            return seen;
        });
        attempts.everybodys("operation: read what the addresses of scripts are", role -> {
            var answer = scene.web.anybody(scene.web.unlisted("/v3/api-docs"));
            return Web.answered(role, answer).getStatus() == 200;
        });
    }
}
