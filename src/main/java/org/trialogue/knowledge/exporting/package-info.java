/** Practices as files that other programs take in: tables, and the formats of libraries. */
@NullMarked
package org.trialogue.knowledge.exporting;

import org.jspecify.annotations.NullMarked;
