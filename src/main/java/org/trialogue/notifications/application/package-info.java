/** What a member does with notices, and what jobs do to bring them into mailboxes. Knows no Vaadin and no mail server. */
@NullMarked
package org.trialogue.notifications.application;

import org.jspecify.annotations.NullMarked;
