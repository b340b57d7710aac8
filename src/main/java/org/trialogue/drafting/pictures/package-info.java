/** Picture files: told by their content, and brought down to what a page shows of them. */
@NullMarked
package org.trialogue.drafting.pictures;

import org.jspecify.annotations.NullMarked;
