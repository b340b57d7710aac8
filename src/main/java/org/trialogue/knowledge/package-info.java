/**
 * Practices: what was tried, what was learned, and how sure we are.
 */
@NullMarked
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: ui",
            "platform :: rest",
            "platform :: tables",
            "platform :: files",
            "platform :: pages",
            "membership",
            "audit",
            "notifications",
            "notifications :: ui",
            "search",
            "standards",
            "standards :: ui"
        })
package org.trialogue.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
