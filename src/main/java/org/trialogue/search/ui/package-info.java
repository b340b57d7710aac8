/** The library's page: one box, kinds, facets, passages. Its address holds the whole search. */
@NullMarked
package org.trialogue.search.ui;

import org.jspecify.annotations.NullMarked;
