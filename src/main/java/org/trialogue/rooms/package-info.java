/**
 * What those in a room say, do and share there: threads, to-dos, files. All of it is that room's alone: it is found by those who are in it,
 * through PostgreSQL under the same policies, beside the library's answers too, and told to them alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rooms",
        allowedDependencies = {
            "platform",
            "platform :: security",
            "platform :: files",
            "platform :: pages",
            "platform :: ui",
            "membership",
            "audit",
            "notifications",
            "notifications :: ui",
            "search"
        })
package org.trialogue.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
