/** The page of an instrument, or of a set of principles; and how other pages ask for instruments with their articles, and show them. */
@NullMarked
@NamedInterface("ui")
package org.trialogue.standards.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
