package org.trialogue.plans.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.search.Hit;
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** Which practices of the library a commitment applies, and how that is written down. It asks for no new acceptance. */
@Service
@Transactional
public class Applying {

    /** So many practices a commitment applies at most. */
    public static final int MOST = 12;

    private final AppliedRows rows;
    private final Commitments commitments;
    private final Plans plans;
    private final Speaking speaking;
    private final Membership membership;
    private final Search search;
    private final ApplicationEventPublisher events;

    Applying(
            AppliedRows rows,
            Commitments commitments,
            Plans plans,
            Speaking speaking,
            Membership membership,
            Search search,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.commitments = commitments;
        this.plans = plans;
        this.speaking = speaking;
        this.membership = membership;
        this.search = search;
        this.events = events;
    }

    /** Those that a commitment applies; none where the viewer may not see it. */
    @Transactional(readOnly = true)
    public List<AppliedPractice> of(CommitmentId id, MemberId viewer, Locale reader) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .map(found -> rows.of(List.of(id.value()), reader).getOrDefault(id.value(), List.<AppliedPractice>of()))
                .orElse(List.of());
    }

    /** Published practices by their words, the best first, or all of them where nothing is asked. */
    @Transactional(readOnly = true)
    public List<AppliedPractice> find(String words, int from, int atMost, MemberId viewer, Locale reader) {
        return search
                .answer(Query.of(words, reader).inKind("practice"), Optional.of(viewer), from, atMost)
                .hits()
                .stream()
                .map(hit -> new AppliedPractice(
                        hit.id(),
                        hit.title().stream().map(Hit.Span::text).collect(Collectors.joining()),
                        hit.titleLanguage()))
                .toList();
    }

    /**
     * Writes down which practices a commitment applies, and no others.
     *
     * @param keys those of published practices
     * @param seen which ones it applied when the form was filled
     * @throws Refusal when someone other than a secretary asks, the plan is closed, another one wrote something else meanwhile, they are too
     *     many, or one of them is not published
     */
    public void apply(CommitmentId id, Set<String> keys, Set<String> seen, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        if (keys.size() > MOST) throw new Refusal("plans.refused.practices-many", MOST);
        alone(id);
        var before = rows.keys(id);
        if (!before.equals(seen)) throw new Refusal("plans.refused.practices-meanwhile");
        for (var key : keys)
            if (!before.contains(key) && !rows.published(key)) throw new Refusal("plans.refused.no-practice", key);
        rows.write(id.value(), commitment.room().value(), keys);
        rows.recorded(commitment.room().value(), id, before, keys, by);
        events.publishEvent(new CommitmentChanged(
                commitment.room().value(), commitment.plan().value(), id.value()));
    }

    /** Has others who write the same wait; what is only just written down is there for the database, too. */
    private void alone(CommitmentId id) {
        commitments.flush();
        rows.alone(id);
    }
}
