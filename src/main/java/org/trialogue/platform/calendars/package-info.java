/** Calendars that go out, as RFC 5545 wants them. */
@NullMarked
@NamedInterface("calendars")
package org.trialogue.platform.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
