package org.trialogue.notifications.application;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.notifications.MailSetting;
import org.trialogue.notifications.domain.DeliveryRows;
import org.trialogue.notifications.domain.DigestRows;

/** Mails that go out when a test says so. */
abstract class SendingSetting extends MailSetting {

    @Autowired
    DeliveryRows rows;

    @Autowired
    DigestRows digests;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Post post;

    @Autowired
    MailChoices choices;

    final Instant now = Instant.now();

    static boolean done(Runnable deed) {
        deed.run();
        return true;
    }

    Queueing queueing(Instant moment) {
        return new Queueing(digests, transaction, at(moment));
    }

    void pass(Instant moment) {
        queueing(moment).instant();
        new Sending(rows, at(moment)).all(post);
    }
}
