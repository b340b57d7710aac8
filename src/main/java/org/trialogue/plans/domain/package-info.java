/** The rules of plans, commitments, reports and confirmations, and where they are kept. Knows neither web nor Vaadin. */
@NullMarked
package org.trialogue.plans.domain;

import org.jspecify.annotations.NullMarked;
