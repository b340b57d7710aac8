package org.trialogue.roles;

import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.knowledge.Practices;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** What is found, counted and suggested. */
final class SearchCases implements Cases {

    /** By what an entry of each kind is looked for. */
    static final Map<String, String> KINDS = Map.of(
            "commitment", "search: find the commitment",
            "guidance", "published text: find",
            "instrument", "search: find an instrument",
            "practice", "search: find a practice",
            "provision", "search: find the shared text");

    private final Planned planned;

    @Autowired
    private Search search;

    @Autowired
    private Practices practices;

    SearchCases(Planned planned) {
        this.planned = planned;
    }

    @Override
    public void add(Scene scene, Attempts attempts) {
        var practice = LibraryCases.ofStartingLibrary(practices);
        found(KINDS.get("provision"), Scene.SHARED_WORD, scene.text, scene, attempts);
        found(KINDS.get("commitment"), "Inspect every agency", planned.commitment, scene, attempts);
        found(KINDS.get("instrument"), "C029", "C029", scene, attempts);
        scene.found.await(Role.SECRETARY, practice.account().title(), practice.key());
        attempts.everybodys(
                KINDS.get("practice"),
                role -> scene.found.by(role, practice.account().title(), practice.key()));
        attempts.add(
                "search: find the Employers' text", role -> scene.found.by(role, Scene.CAUCUS_WORD, scene.caucusText));
        attempts.add(
                "search: count what only the Employers' text says",
                role -> search.find(Query.of(Scene.CAUCUS_WORD, Locale.ENGLISH), scene.member(role))
                                .total()
                        > 0);
        attempts.add("search: be told of a word of the Employers' room in hits, counts and suggestions", role -> {
            var nearly = Scene.CAUCUS_WORD.substring(0, Scene.CAUCUS_WORD.length() - 2);
            var found = search.find(Query.of(nearly, Locale.ENGLISH), scene.member(role));
            return Secret.isIn(found.hits())
                    || Secret.isIn(found.facets())
                    || Secret.isIn(found.didYouMean())
                    || Secret.isIn(found.alsoSearched());
        });
    }

    private static void found(String name, String word, Object key, Scene scene, Attempts attempts) {
        scene.found.await(Role.SECRETARY, word, key);
        attempts.add(name, role -> scene.found.by(role, word, key));
    }
}
