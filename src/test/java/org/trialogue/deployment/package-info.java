/**
 * What an installation is made of, checked without a container engine: the compose file against its specification and against
 * what the portal reads, the image's recipe, the proxy with a real nginx, the database's roles with a real PostgreSQL, and the
 * packed jar with the very environment that the compose file gives it.
 */
@NullMarked
package org.trialogue.deployment;

import org.jspecify.annotations.NullMarked;
