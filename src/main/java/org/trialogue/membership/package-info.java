/**
 * Organizations, people, working groups, mandates and rooms: who may speak for whom, and who may be where. Others ask through
 * {@link org.trialogue.membership.Membership} and listen to the events of this package.
 */
@NullMarked
@ApplicationModule(
        displayName = "Membership",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: ui",
            "platform :: files",
            "platform :: tables",
            "platform :: calendars",
            "audit"
        })
package org.trialogue.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
