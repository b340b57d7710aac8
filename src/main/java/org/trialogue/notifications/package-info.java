/**
 * What waits for whom. Features hand in a {@link org.trialogue.notifications.Notice} and settle it when it is done; Home and the inbox show
 * what is left, and mail brings it, at once or in a digest, as each member chose. A notice is seen by its recipient alone.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"platform", "platform :: security", "platform :: ui", "membership"})
package org.trialogue.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
