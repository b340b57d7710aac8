/** The rows of the library, how a query's words are found in the vocabulary, and what is covered by what. */
@NullMarked
package org.trialogue.standards.domain;

import org.jspecify.annotations.NullMarked;
