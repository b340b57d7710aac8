/** A practice through its life, and where it is kept. Knows neither web nor Vaadin. */
@NullMarked
package org.trialogue.knowledge.domain;

import org.jspecify.annotations.NullMarked;
