package org.trialogue.roles;

import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** What somebody finds by the search. */
final class Found {

    private final Search search;
    private final Scene scene;

    Found(Search search, Scene scene) {
        this.search = search;
        this.scene = scene;
    }

    /** Whether somebody finds something by a word; its link names its key. */
    boolean by(Role role, String word, Object key) {
        return search.find(Query.of(word, Locale.ENGLISH), scene.member(role)).hits().stream()
                .anyMatch(hit -> hit.link().contains(key.toString()));
    }

    /** Waits until the index has it. */
    void await(Role role, String word, Object key) {
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> by(role, word, key));
    }
}
