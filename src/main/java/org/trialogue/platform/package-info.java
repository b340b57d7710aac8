/**
 * The few words every module shares: who a member is, which side a person stands on, in which capacity an act is done. Knows no other
 * module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.trialogue.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
