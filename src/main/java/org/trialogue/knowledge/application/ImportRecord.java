package org.trialogue.knowledge.application;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Writes each import down: who loaded, and what became of how many lines. */
@Component
class ImportRecord {

    private static final String DEED = "knowledge.practices-imported";

    private final Audit audit;
    private final Membership membership;
    private final TransactionTemplate transaction;

    ImportRecord(Audit audit, Membership membership, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.membership = membership;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes one import down, once it is over. */
    void write(Importer by, Map<Outcome, Long> lines) {
        var besides = Particulars.NONE;
        for (var outcome : Outcome.values())
            besides = besides.and(
                    "lines-" + outcome.name().toLowerCase(Locale.ROOT), null, lines.getOrDefault(outcome, 0L));
        var told = besides;
        var member = by.member().filter(each -> membership.person(each).isPresent());
        if (member.isPresent()) Viewing.as(member.get(), () -> ofMember(member.get(), told));
        else
            transaction.executeWithoutResult(
                    status -> audit.recordOfAccount(by.account(), DEED, UUID.randomUUID(), told));
    }

    private UUID ofMember(MemberId member, Particulars told) {
        var key = UUID.randomUUID();
        var side = membership.person(member).orElseThrow().affiliation();
        transaction.executeWithoutResult(status -> audit.record(member, side, DEED, key, told));
        return key;
    }
}
