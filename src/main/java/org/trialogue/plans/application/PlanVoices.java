package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.Said;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** Who said what a row tells of. */
@Component
class PlanVoices {

    private final Membership membership;

    PlanVoices(Membership membership) {
        this.membership = membership;
    }

    /** From the columns that begin so. */
    Said said(ResultSet row, String columns, String at) throws SQLException {
        var member = new MemberId(row.getObject(columns + "member_id", UUID.class));
        return new Said(
                membership.person(member).map(Person::name).orElse("—"),
                Affiliation.valueOf(row.getString(columns + "affiliation")),
                Capacity.valueOf(row.getString(columns + "capacity")),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }
}
