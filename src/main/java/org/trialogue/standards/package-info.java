/**
 * Instruments with their articles, principles, the crosswalk between them, and the vocabularies that practices, texts and plans are
 * tagged with.
 */
@NullMarked
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: ui",
            "platform :: rest",
            "platform :: tables",
            "membership",
            "search",
            "audit"
        })
package org.trialogue.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
