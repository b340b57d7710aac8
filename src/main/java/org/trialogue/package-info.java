/**
 * Trialogue, a portal for social dialogue. Each package directly below this one is a module; which module may know which is
 * written in its {@code package-info} and held by a test.
 */
@NullMarked
package org.trialogue;

import org.jspecify.annotations.NullMarked;
