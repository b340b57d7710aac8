package org.trialogue.membership.domain;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the nominations of all working groups mean for one account. */
@Repository
public class NominatedAccounts {

    private final JdbcClient jdbc;

    NominatedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else opens or closes the account of this address until the transaction ends. */
    public void inHand(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('membership.account/' || lower(?)))")
                .param(address)
                .query((row, number) -> number)
                .list();
    }

    /** Whether another nomination that is under way needs the account. */
    public boolean isNeededBesides(NominationRecord nomination) {
        return jdbc.sql("select membership.account_is_nominated(?, ?, ?)")
                .param(nomination.subject())
                .param(nomination.nominee().email())
                .param(nomination.id().value())
                .query(Boolean.class)
                .single();
    }

    /** The account of this address that the portal closed and may open again. */
    public Optional<String> closed(String address) {
        return jdbc.sql("select membership.account_closed(?) as subject")
                .param(address)
                .query((row, number) -> Optional.ofNullable(row.getString("subject")))
                .single();
    }
}
