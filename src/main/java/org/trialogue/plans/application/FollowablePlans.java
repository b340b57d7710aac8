package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.Followable;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Plans and commitments that members follow or mute. Who follows them is kept here, as what changes in them is told here. */
@Component
class FollowablePlans implements Followable {

    private static final String PLANS = "plans/";
    private static final String COMMITMENTS = "commitments/";

    private final JdbcClient jdbc;
    private final FollowingPlans following;

    FollowablePlans(JdbcClient jdbc, FollowingPlans following) {
        this.jdbc = jdbc;
        this.following = following;
    }

    @Override
    public Map<String, String> named(Collection<String> things) {
        var names = new HashMap<String, String>();
        name(PLANS, "select id, title from plans.plan where id in (:keys)", things, names);
        name(COMMITMENTS, "select id, sentence from plans.commitment where id in (:keys)", things, names);
        return names;
    }

    private void name(String beginning, String sql, Collection<String> things, Map<String, String> names) {
        var keys = Followable.keys(things, beginning);
        if (keys.isEmpty()) return;
        jdbc.sql(sql).param("keys", keys).query((ResultSet row) -> {
            names.put(beginning + row.getString(1), row.getString(2));
        });
    }

    @Override
    public List<String> followed() {
        return jdbc.sql("""
                        select case when commitment_id is null then 'plans/' || plan_id else 'commitments/' || commitment_id end
                          from plans.follow order by since desc""")
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Override
    public boolean keeps(String thing) {
        return thing.startsWith(PLANS) || thing.startsWith(COMMITMENTS);
    }

    @Override
    public void follow(String thing, boolean follow) {
        for (var plan : Followable.keys(List.of(thing), PLANS)) following.follow(new PlanId(plan), follow, member());
        for (var commitment : Followable.keys(List.of(thing), COMMITMENTS)) follow(commitment, follow);
    }

    private void follow(UUID commitment, boolean follow) {
        following.follow(new CommitmentId(commitment), follow, member());
    }

    private static MemberId member() {
        return Viewing.member().orElseThrow(() -> new IllegalStateException("no one is signed in"));
    }
}
