/** The door: sign-in against Keycloak by OpenID Connect, what it makes of an account, and how one leaves. */
@NullMarked
package org.trialogue.membership.signin;

import org.jspecify.annotations.NullMarked;
