/** The page of a practice. */
@NullMarked
package org.trialogue.knowledge.ui;

import org.jspecify.annotations.NullMarked;
