/**
 * Reads files into documents: bytes to paragraphs, each format in its own way, then paragraphs to provisions, the same for all of them, so
 * that one text gives one document however it came. Knows no database and no room.
 */
@NullMarked
package org.trialogue.drafting.importing;

import org.jspecify.annotations.NullMarked;
