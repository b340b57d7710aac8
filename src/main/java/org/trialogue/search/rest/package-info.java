/** Search for scripts. */
@NullMarked
package org.trialogue.search.rest;

import org.jspecify.annotations.NullMarked;
