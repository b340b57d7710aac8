package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Aspect;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Difference;
import org.trialogue.plans.Difference.Bodies;
import org.trialogue.plans.Difference.Day;
import org.trialogue.plans.Difference.Several;
import org.trialogue.plans.ManyChange;
import org.trialogue.plans.ManyChange.Asked;
import org.trialogue.plans.ManyChange.Out;
import org.trialogue.plans.ManyChange.Rewording;
import org.trialogue.plans.ManyChoice;
import org.trialogue.plans.ManyPreview;
import org.trialogue.plans.ManyPreview.Done;
import org.trialogue.plans.ManyPreview.Refused;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/**
 * How the secretariat does something to several commitments of a plan at once. It sees first what that comes to, and what is refused; then it is done to
 * all of the others in one transaction, or to none, and each is recorded as if it had been done alone.
 */
@Service
@Transactional
public class ChangingMany {

    /** So many at once at most. */
    public static final int MOST = 500;

    private static final String MEANWHILE = "plans.refused.many-meanwhile";

    private final Plans plans;
    private final Commitments commitments;
    private final ListRows rows;
    private final Writable writable;
    private final Rephrasing rephrasing;
    private final TakingOut takingOut;
    private final AskedByHand asking;
    private final Concerned concerned;
    private final Planning planning;
    private final Membership membership;
    private final Speaking speaking;

    ChangingMany(
            Plans plans,
            Commitments commitments,
            ListRows rows,
            Writable writable,
            Rephrasing rephrasing,
            TakingOut takingOut,
            AskedByHand asking,
            Concerned concerned,
            Planning planning,
            Membership membership,
            Speaking speaking) {
        this.plans = plans;
        this.commitments = commitments;
        this.rows = rows;
        this.writable = writable;
        this.rephrasing = rephrasing;
        this.takingOut = takingOut;
        this.asking = asking;
        this.concerned = concerned;
        this.planning = planning;
        this.membership = membership;
        this.speaking = speaking;
    }

    /**
     * What doing it would come to.
     *
     * @throws Refusal when someone other than a secretary asks, the plan is closed, or there are none or too many
     */
    @Transactional(readOnly = true)
    public ManyPreview preview(PlanId id, ManyChoice choice, ManyChange change, Acting by) {
        var plan = open(plans.findById(id.value()), by);
        var ground = writable.ground(plan);
        var present = concerned.present(plan.room());
        var done = new ArrayList<Done>();
        var refused = new ArrayList<Refused>();
        var all = chosen(plan, choice);
        var laidOut = rephrasing.laidOut(all);
        for (var commitment : all) {
            var draft = commitment.draft();
            try {
                check(ground, commitment, change, laidOut, present, by);
                done.add(new Done(commitment.id(), draft.sentence(), commitment.edition(), differences(draft, change)));
            } catch (Refusal refusal) {
                refused.add(new Refused(commitment.id(), draft.sentence(), refusal));
            }
        }
        return new ManyPreview(done, refused, names(done));
    }

    /**
     * Does it to those that were seen, and says to how many.
     *
     * @param seen the editions that were read
     * @throws Refusal as above, or when one of them cannot be changed so, or not any more; nothing is done then
     */
    public int apply(PlanId id, Map<CommitmentId, Integer> seen, ManyChange change, Acting by) {
        var plan = open(plans.alone(id.value()), by);
        var all = chosen(plan, new ManyChoice.These(seen.keySet()));
        if (all.size() < seen.size()) throw new Refusal(MEANWHILE);
        for (var commitment : all)
            if (!Objects.equals(seen.get(commitment.id()), commitment.edition())) throw new Refusal(MEANWHILE);
        switch (change) {
            case Rewording rewording -> {
                var put = all.stream().map(each -> put(each, rewording)).toList();
                rephrasing.write(writable.ground(plan), put, MEANWHILE, by);
                planning.entered(plan);
            }
            case Asked() -> {
                var present = concerned.present(plan.room());
                all.forEach(each -> asking.ask(each, plan, present, by));
            }
            case Out(var reason) -> {
                all.forEach(each -> takingOut.takeOut(each, plan, each.edition(), reason, by));
                planning.entered(plan);
            }
        }
        return all.size();
    }

    private static Rephrasing.Put put(CommitmentRecord commitment, Rewording change) {
        return new Rephrasing.Put(commitment, change.of(commitment.draft()), commitment.edition());
    }

    private void check(
            Ground ground,
            CommitmentRecord commitment,
            ManyChange change,
            Map<CommitmentId, List<MilestoneDraft>> laidOut,
            List<Mandated> present,
            Acting by) {
        switch (change) {
            case Rewording rewording -> {
                var put = put(commitment, rewording);
                if (put.draft().equals(commitment.draft())) throw new Refusal("plans.refused.same-already");
                rephrasing.check(ground, put, laidOut, by);
            }
            case Asked() ->
                AskedByHand.objection(commitment, ground.plan(), present, by).ifPresent(refusal -> {
                    throw refusal;
                });
            case Out(var _) -> commitment.requireOpen(ground.plan());
        }
    }

    private PlanRecord open(Optional<PlanRecord> found, Acting by) {
        var plan = found.orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!plan.open()) throw new Refusal("plans.refused.plan-closed");
        return plan;
    }

    /** Those of the plan, in the order of their keys, so that of two who do something to several neither waits for the other in a circle. */
    private List<CommitmentRecord> chosen(PlanRecord plan, ManyChoice choice) {
        var keys = switch (choice) {
            case ManyChoice.These(var these) -> List.copyOf(these);
            case ManyChoice.Found(var question) -> rows.keys(plan.id(), question, MOST + 1);
        };
        if (keys.isEmpty()) throw new Refusal("plans.refused.many-none");
        if (keys.size() > MOST) throw new Refusal("plans.refused.many-most", MOST);
        return commitments.findAllById(keys.stream().map(CommitmentId::value).toList()).stream()
                .filter(each -> each.plan().equals(plan.id()))
                .sorted(Comparator.comparing(each -> each.id().value()))
                .toList();
    }

    private static List<Difference> differences(CommitmentDraft draft, ManyChange change) {
        if (!(change instanceof Rewording rewording)) return List.of();
        var after = rewording.of(draft);
        var found = new ArrayList<Difference>();
        if (!draft.lead().equals(after.lead()))
            found.add(new Difference(Aspect.LEAD, body(draft.lead()), body(after.lead())));
        if (!draft.period().from().equals(after.period().from()))
            found.add(new Difference(
                    Aspect.START,
                    new Day(draft.period().from()),
                    new Day(after.period().from())));
        if (!draft.period().until().equals(after.period().until()))
            found.add(new Difference(
                    Aspect.DUE,
                    new Day(draft.period().until()),
                    new Day(after.period().until())));
        if (!draft.cited().equals(after.cited()))
            found.add(new Difference(Aspect.STANDARDS, new Several(draft.cited()), new Several(after.cited())));
        return found;
    }

    private static Bodies body(OrganizationId organization) {
        return new Bodies(List.of(organization.value()));
    }

    private Map<UUID, String> names(List<Done> done) {
        var names = new HashMap<UUID, String>();
        done.stream()
                .flatMap(one -> one.differences().stream())
                .flatMap(each -> Stream.of(each.before(), each.after()))
                .flatMap(content -> content instanceof Bodies(var keys) ? keys.stream() : Stream.<UUID>of())
                .forEach(key -> names.computeIfAbsent(key, this::name));
        return names;
    }

    private String name(UUID organization) {
        return membership
                .organization(new OrganizationId(organization))
                .map(found -> found.name())
                .orElse("—");
    }
}
