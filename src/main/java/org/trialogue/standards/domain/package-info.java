/** How a query's words are found in the vocabulary. */
@NullMarked
package org.trialogue.standards.domain;

import org.jspecify.annotations.NullMarked;
