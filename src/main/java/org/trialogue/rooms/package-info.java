/**
 * What those in a room say, do and share there: threads, to-dos, files. All of it is that room's alone: it is found by those who are in it,
 * through PostgreSQL under the same policies, and told to them alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rooms",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: files",
            "platform :: ui",
            "membership",
            "audit",
            "notifications"
        })
package org.trialogue.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
