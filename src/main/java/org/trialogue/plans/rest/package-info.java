/** Plans, commitments, reports and confirmations for scripts: they read what their member may see, and act with that member's rights. */
@NullMarked
package org.trialogue.plans.rest;

import org.jspecify.annotations.NullMarked;
