/**
 * The record of who did what, in which capacity, and what changed by it: a chain for each room, numbered, digested and sealed by the
 * database. It is only ever added to, by each in their own name, and read by those who may enter the room; the portal's own database role
 * can do nothing else to it but let go of what was kept long enough.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "platform :: security"})
package org.trialogue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
