/** The page of an instrument, or of a set of principles. */
@NullMarked
package org.trialogue.standards.ui;

import org.jspecify.annotations.NullMarked;
