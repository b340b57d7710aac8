/** What the clock does to the record: it is sealed, and what need not be kept for good is let go. */
@NullMarked
package org.trialogue.audit.sealing;

import org.jspecify.annotations.NullMarked;
