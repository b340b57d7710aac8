package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Telltale;
import org.trialogue.plans.TelltalePlace;
import org.trialogue.plans.TelltalePlace.Where;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;

/** Looks through the words of a plan that everybody would read on its page, before they do, for what looks as if it told who a person is. */
@Service
@Transactional(readOnly = true)
public class PublishingWords {

    /** So many places are told at most; once these are put differently, the next ones are. */
    public static final int MOST = 50;

    /** Of all commitments, as those who have not agreed yet may. */
    private static final String WORDS = """
            select 'TITLE' as place, null::uuid as commitment, p.title as sentence, p.title as words
              from plans.plan p where p.id = :plan
            union all
            select 'SENTENCE', c.id, c.sentence, c.sentence from plans.commitment c where c.plan_id = :plan
            union all
            select 'INDICATOR', c.id, c.sentence, i.name || ' ' || i.unit
              from plans.commitment c join plans.indicator i on i.commitment_id = c.id where c.plan_id = :plan
            union all
            select 'REPLY', c.id, c.sentence, y.words
              from plans.commitment c
              join plans.report r on r.commitment_id = c.id
              join plans.answer a on a.report_id = r.id
              join plans.reply y on y.answer_id = a.id
             where c.plan_id = :plan""";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Membership membership;

    PublishingWords(JdbcClient jdbc, Plans plans, Membership membership) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.membership = membership;
    }

    /** The places in a plan, at most {@link #MOST}; none where the viewer may not see it. */
    public List<TelltalePlace> of(PlanId plan, MemberId viewer) {
        return plans.findById(plan.value())
                .flatMap(found -> membership.actingIn(viewer, found.room()))
                .map(acting -> places(plan))
                .orElse(List.of());
    }

    private List<TelltalePlace> places(PlanId plan) {
        try (var words =
                jdbc.sql(WORDS).param("plan", plan.value()).query((row, number) -> place(plan, row)).stream()) {
            return words.filter(place -> !place.found().isEmpty()).limit(MOST).toList();
        }
    }

    private static TelltalePlace place(PlanId plan, ResultSet row) throws SQLException {
        var commitment = row.getObject("commitment", UUID.class);
        return new TelltalePlace(
                Where.valueOf(row.getString("place")),
                row.getString("sentence"),
                commitment == null ? plan.link() : new CommitmentId(commitment).link(),
                Telltale.in(row.getString("words")));
    }
}
