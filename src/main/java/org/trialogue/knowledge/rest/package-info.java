/** Practices for scripts: reading them, and loading many at once. */
@NullMarked
package org.trialogue.knowledge.rest;

import org.jspecify.annotations.NullMarked;
