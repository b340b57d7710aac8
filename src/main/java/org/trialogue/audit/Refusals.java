package org.trialogue.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.platform.Acting;

/** Writes down that someone tried what they may not do: after all else of the attempt is undone, so that it waits for no lock of it. */
@Component
public class Refusals {

    private final Audit audit;
    private final TransactionTemplate anew;

    Refusals(Audit audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.anew = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /**
     * Records it once the transaction of the attempt has been rolled back; in no room, as whoever is refused may be let into none by it.
     *
     * @param workingGroup whose secretaries are to see it, or null
     */
    public void record(Acting by, String deed, UUID subject, @Nullable UUID workingGroup) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) write(by, deed, subject, workingGroup);
            }
        });
    }

    private void write(Acting by, String deed, UUID subject, @Nullable UUID workingGroup) {
        var refused = Particulars.of(Kind.REFUSAL);
        var besides = workingGroup == null ? refused : refused.inGroup(workingGroup);
        anew.executeWithoutResult(status -> audit.record(by, null, deed, subject, besides));
    }
}
