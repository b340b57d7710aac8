/**
 * What a fresh machine needs to run the portal: PostgreSQL, Elasticsearch, Keycloak and a browser, fetched once into the
 * user's cache and run as child processes. {@code LocalPortal} is what {@code spring-boot:test-run} starts;
 * {@link org.trialogue.local.SharedServices} gives tests the same services, started once. Every failure that a person can
 * do something about is a {@link org.trialogue.local.LocalFailure}, one line long.
 */
@NullMarked
package org.trialogue.local;

import org.jspecify.annotations.NullMarked;
