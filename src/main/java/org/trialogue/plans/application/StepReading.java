package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Linked;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Steps;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** The steps on the way to what is promised, and what commitments need of one another, as a member sees them. */
@Service
@Transactional(readOnly = true)
public class StepReading {

    private static final String LINKED = """
            select c.id, c.sentence, c.due_on, c.claimed is not distinct from 'DONE' and c.standing <> 'CONTESTED' as done,
                   needed.due_on > needing.due_on as strained
              from plans.dependency d
              join plans.commitment needed on needed.id = d.needs_id
              join plans.commitment needing on needing.id = d.commitment_id
              join plans.commitment c on c.id = d.%s
             where d.%s = ? order by c.due_on, c.id""";

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final Plans plans;
    private final Membership membership;
    private final Speaking speaking;

    StepReading(JdbcClient jdbc, Commitments commitments, Plans plans, Membership membership, Speaking speaking) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.plans = plans;
        this.membership = membership;
        this.speaking = speaking;
    }

    /** A commitment's; empty when there is none, or the member may not see it. */
    public Optional<Steps> of(CommitmentId id, MemberId viewer) {
        var found = commitments.findById(id.value());
        if (found.isEmpty()) return Optional.empty();
        var commitment = found.get();
        return membership.actingIn(viewer, commitment.room()).map(acting -> steps(commitment, acting));
    }

    /** The other commitments of the same plan, what was taken out of it aside, which one can need. */
    public List<Linked> others(CommitmentId id) {
        return jdbc.sql("""
                        select c.id, c.sentence, c.due_on, false as done, false as strained
                          from plans.commitment c join plans.commitment one on one.plan_id = c.plan_id and one.id <> c.id
                         where one.id = ? and not c.taken_out order by c.due_on, c.id""").param(id.value()).query(StepReading::link).list();
    }

    private Steps steps(CommitmentRecord commitment, Acting acting) {
        var open = commitment.open(plans.findById(commitment.plan().value()).orElseThrow());
        var of = speaking.organization(acting);
        return new Steps(
                milestones(commitment.id()),
                linked("needs_id", "commitment_id", commitment.id()),
                linked("commitment_id", "needs_id", commitment.id()),
                commitment.draft().period(),
                open && acting.forSecretariat(),
                open && !acting.observes() && of != null && commitment.sharedBy(of));
    }

    List<Milestone> milestones(CommitmentId commitment) {
        return jdbc.sql("select * from plans.milestone where commitment_id = ? order by place")
                .param(commitment.value())
                .query((row, number) -> new Milestone(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("reached_on", LocalDate.class),
                        name(row.getObject("reached_by", UUID.class))))
                .list();
    }

    /** What the steps of these commitments say, in one question however many they are. */
    Map<CommitmentId, List<MilestoneDraft>> laidOut(Collection<CommitmentId> commitments) {
        var keys = commitments.stream().map(CommitmentId::toString).collect(Collectors.joining(",", "{", "}"));
        var found = new HashMap<CommitmentId, List<MilestoneDraft>>();
        jdbc.sql("""
                        select commitment_id, id, title, due_on from plans.milestone
                         where commitment_id = any(?::uuid[]) order by commitment_id, place""").param(keys).query((ResultSet row) -> {
            var id = new CommitmentId(row.getObject("commitment_id", UUID.class));
            found.computeIfAbsent(id, first -> new ArrayList<>())
                    .add(new MilestoneDraft(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getObject("due_on", LocalDate.class)));
        });
        return found;
    }

    Set<CommitmentId> needed(CommitmentId commitment) {
        return linked("needs_id", "commitment_id", commitment).stream()
                .map(Linked::id)
                .collect(Collectors.toSet());
    }

    private List<Linked> linked(String shown, String of, CommitmentId commitment) {
        return jdbc.sql(LINKED.formatted(shown, of))
                .param(commitment.value())
                .query(StepReading::link)
                .list();
    }

    private static Linked link(ResultSet row, int number) throws SQLException {
        return new Linked(
                new CommitmentId(row.getObject("id", UUID.class)),
                row.getString("sentence"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("done"),
                row.getBoolean("strained"));
    }

    private @Nullable String name(@Nullable UUID member) {
        if (member == null) return null;
        return membership.person(new MemberId(member)).map(Person::name).orElse("—");
    }
}
