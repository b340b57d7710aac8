/**
 * The frame around every page, and Home: what waits for the member signed in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: ui",
            "membership",
            "notifications",
            "notifications :: ui",
            "search",
            "search :: ui"
        })
package org.trialogue.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
