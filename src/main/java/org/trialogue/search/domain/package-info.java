/** How a query is read, and what the database and the index must be able to do. Knows neither of them. */
@NullMarked
package org.trialogue.search.domain;

import org.jspecify.annotations.NullMarked;
