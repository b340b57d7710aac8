/** Mails as they are written, sent and answered: the words, the mail server, the pages behind their links, the box of what came back. */
@NullMarked
package org.trialogue.notifications.mail;

import org.jspecify.annotations.NullMarked;
