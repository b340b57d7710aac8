/** The pages and parts of pages that show texts. They hold keys and read records; what may be done, the use cases say at each call. */
@NullMarked
package org.trialogue.drafting.ui;

import org.jspecify.annotations.NullMarked;
