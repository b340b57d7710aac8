/** The inbox, what a member chooses about mail, and what the secretariat sees of mail that did not arrive. */
@NullMarked
@NamedInterface("ui")
package org.trialogue.notifications.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
