/** What can be done with people, mandates and rooms: each use case asks permission, loads, asks the domain, saves and records. */
@NullMarked
package org.trialogue.membership.application;

import org.jspecify.annotations.NullMarked;
