/**
 * The rules of texts, and where texts, their commits and snapshots are kept. A text is the row of its head, an unbroken series of commits,
 * and snapshots that save the reader from replaying them all.
 */
@NullMarked
package org.trialogue.drafting.domain;

import org.jspecify.annotations.NullMarked;
