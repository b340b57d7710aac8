/**
 * What all addresses under {@code /api} share: pages by cursor, problems as RFC 9457 says them, and the description in OpenAPI. Modules write
 * their own addresses, each a {@link org.trialogue.platform.rest.ScriptAddress}.
 */
@NullMarked
@NamedInterface("rest")
package org.trialogue.platform.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
