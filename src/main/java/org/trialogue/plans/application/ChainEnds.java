package org.trialogue.plans.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Affiliation;

/** What stands before and after commitments in their chain: the provisions that they put into effect, and what the groups say of the current reports. */
@Component
class ChainEnds {

    private static final String THESE = " = any(string_to_array(:these, ',')::uuid[])";

    private final JdbcClient jdbc;

    ChainEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a side says. */
    record Said(Verdict verdict, Affiliation side) {}

    Map<UUID, List<Provision>> provisions(List<UUID> commitments) {
        return ManyOfOne.of(
                jdbc.sql("select * from plans.implemented where commitment_id" + THESE + " order by label, block")
                        .param("these", ManyOfOne.these(commitments)),
                row -> new Provision(
                        row.getObject("text_id", UUID.class), row.getString("block"), row.getString("label")));
    }

    Map<UUID, List<Said>> said(List<UUID> commitments) {
        return ManyOfOne.of(
                jdbc.sql("""
                        select r.commitment_id, a.verdict, a.affiliation
                          from plans.report r join plans.commitment c on c.id = r.commitment_id and c.current_report = r.number
                          join plans.answer a on a.report_id = r.id
                         where r.commitment_id""" + THESE).param("these", ManyOfOne.these(commitments)),
                row -> new Said(
                        Verdict.valueOf(row.getString("verdict")), Affiliation.valueOf(row.getString("affiliation"))));
    }
}
