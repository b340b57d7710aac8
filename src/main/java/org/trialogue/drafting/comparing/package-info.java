/**
 * Compares two versions of a document: paragraphs are matched by their keys, wherever they stand, and within a paragraph words are. Knows
 * no database and no room.
 */
@NullMarked
package org.trialogue.drafting.comparing;

import org.jspecify.annotations.NullMarked;
