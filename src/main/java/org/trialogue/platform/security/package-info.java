/**
 * Who is signed in on this thread, and how the database is told: each transaction names the member (or, for a job, the one room it works
 * in), and the policies of private tables ask for that name.
 */
@NullMarked
@NamedInterface("security")
package org.trialogue.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
