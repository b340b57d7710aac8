/** The rules of mandates and rooms, and where they are kept. Knows neither web nor Vaadin. */
@NullMarked
package org.trialogue.membership.domain;

import org.jspecify.annotations.NullMarked;
