/**
 * What waits for whom. Features hand in a {@link org.trialogue.notifications.Notice} and settle it when it is done; Home shows what is
 * left. A notice is seen by its recipient alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"platform", "platform :: security", "membership"})
package org.trialogue.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
