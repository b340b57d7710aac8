/** The library's page: one box, kinds, facets, passages. Its address holds the whole search. And what is offered while somebody types, on any page. */
@NullMarked
@NamedInterface("ui")
package org.trialogue.search.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
