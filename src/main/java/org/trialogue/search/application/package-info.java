/** What comes in, what goes on to the index, and how a query is answered with the index or without it. */
@NullMarked
package org.trialogue.search.application;

import org.jspecify.annotations.NullMarked;
