/** The pages of plans and commitments. They hold ids, read records and hand drafts to the use cases; rules live further in. */
@NullMarked
package org.trialogue.plans.ui;

import org.jspecify.annotations.NullMarked;
