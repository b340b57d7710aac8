/** Journeys of people through the portal: real services, real browsers, one browser context a person. */
@NullMarked
package org.trialogue.journey;

import org.jspecify.annotations.NullMarked;
