/**
 * Texts that groups write together; {@code collab} is the authority over their edits.
 */
@NullMarked
@ApplicationModule(
        displayName = "Drafting",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: files",
            "platform :: tables",
            "platform :: ui",
            "membership",
            "audit",
            "notifications",
            "notifications :: ui",
            "rooms",
            "search",
            "standards",
            "knowledge",
            "prosemirror"
        })
package org.trialogue.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
