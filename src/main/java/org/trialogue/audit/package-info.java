/**
 * The record of who did what, in which capacity: a chain for each room, numbered and digested by the database. It is only ever added to, by
 * each in their own name, and read by those who may enter the room; the portal's own database role can do nothing else to it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform"})
package org.trialogue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
