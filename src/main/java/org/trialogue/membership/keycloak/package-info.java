/** What the portal asks Keycloak's Admin API, with an account of its own that may read people, make accounts for those who are invited, and nothing more. */
@NullMarked
package org.trialogue.membership.keycloak;

import org.jspecify.annotations.NullMarked;
