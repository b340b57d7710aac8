package org.trialogue.membership.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RecordEntry;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.application.RecordRows.Row;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Hands out the record as far as a member may read it, to take along. */
@Service
public class RecordTaking {

    private static final int AT_ONCE = 500;

    private final RecordReading reading;
    private final RecordRows rows;
    private final Membership membership;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RecordTaking(
            RecordReading reading,
            RecordRows rows,
            Membership membership,
            Audit audit,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.rows = rows;
        this.membership = membership;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Begins, before a single byte is sent: who may not read is refused here, and that it is taken is recorded here.
     *
     * @param format the ending of the file
     * @throws Refusal when the reader has no mandate in the working group
     */
    public Taken begin(RecordQuestion asked, MemberId reader, String format) {
        transaction.executeWithoutResult(status -> recordTaken(asked, reader, format));
        return new Taken(asked, reader);
    }

    /** What someone has begun to take. */
    public final class Taken {

        private final RecordQuestion asked;
        private final MemberId reader;

        private Taken(RecordQuestion asked, MemberId reader) {
            this.asked = asked;
            this.reader = reader;
        }

        /** Hands out all entries, the newest first, some hundred at a time; what fails on the way is thrown, so that nothing looks whole. */
        public void each(Consumer<RecordEntry> entry) {
            @Nullable Row last = null;
            List<Row> some;
            do {
                var after = last;
                some = read(() -> rows.after(asked, reader, after, AT_ONCE));
                var now = some;
                read(() -> reading.told(now)).forEach(entry);
                if (!some.isEmpty()) last = some.getLast();
            } while (some.size() == AT_ONCE);
        }
    }

    private <T> T read(Supplier<T> reading) {
        return transaction.execute(status -> reading.get());
    }

    private void recordTaken(RecordQuestion asked, MemberId reader, String format) {
        reading.require(asked, reader);
        var group = asked.group();
        var besides = Particulars.of(Kind.READING).and("format", null, format);
        if (group == null) {
            var side = membership.person(reader).orElseThrow().affiliation();
            audit.record(reader, side, "membership.record-exported", UUID.randomUUID(), besides);
            return;
        }
        var by = membership.actingIn(reader, group).orElseThrow();
        var shared = membership.sharedRoom(group).value();
        audit.record(by, shared, "membership.record-exported", group.value(), besides);
    }
}
