/** Standards and vocabularies for scripts. */
@NullMarked
package org.trialogue.standards.rest;

import org.jspecify.annotations.NullMarked;
