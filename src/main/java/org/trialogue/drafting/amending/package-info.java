/**
 * What a draft amendment changes, worked out from the text and its fork: which provisions, how, and the sentence that says so; and how that is
 * carried over to a newer wording of the text. Knows no database and no room.
 */
@NullMarked
package org.trialogue.drafting.amending;

import org.jspecify.annotations.NullMarked;
