/**
 * Writes documents as files: a document becomes pieces with the numbers that the page shows, and each format writes those in its own way.
 * Suggested insertions and deletions stay what they are: tracked changes in Word, marked text elsewhere. Knows no database and no room.
 * Whoever compares documents reads the same pieces and lines.
 */
@NullMarked
package org.trialogue.drafting.exporting;

import org.jspecify.annotations.NullMarked;
