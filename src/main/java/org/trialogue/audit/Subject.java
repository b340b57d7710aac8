package org.trialogue.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a deed was done to, as people know it.
 *
 * @param address where it is, within the portal and without a slash at the beginning; null where it has no page
 */
public record Subject(String name, @Nullable String address) {}
