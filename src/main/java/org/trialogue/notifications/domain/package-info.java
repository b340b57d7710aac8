/** What mail about notices is: how fast, when, tried how often; and the rows it stands in. */
@NullMarked
package org.trialogue.notifications.domain;

import org.jspecify.annotations.NullMarked;
