/** The record of who did what, in which capacity. It is only ever added to; the portal's own database role can do nothing else to it. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform"})
package org.trialogue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
