/**
 * What can be found, by everyone who may see it: features hand in entries, searchers get hits. Only {@code search.elastic} knows
 * Elasticsearch.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: ui",
            "platform :: rest",
            "platform :: tables",
            "membership"
        })
package org.trialogue.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
