package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.RecordedDeed;
import org.trialogue.audit.RecordedDeeds;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.plans.Aspect;
import org.trialogue.plans.CommitmentHistory;
import org.trialogue.plans.CommitmentHistory.Author;
import org.trialogue.plans.CommitmentHistory.Step;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Difference;
import org.trialogue.plans.Difference.Bodies;
import org.trialogue.plans.Difference.Content;
import org.trialogue.plans.Difference.Portions;
import org.trialogue.plans.Difference.Several;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;

/** All that was done to a commitment, out of the record of its room, for whoever may see the commitment. */
@Service
@Transactional(readOnly = true)
public class HistoryReading {

    private static final String MODULE = "plans.";

    private final Commitments commitments;
    private final Plans plans;
    private final RecordedDeeds deeds;
    private final Rewordings rewordings;
    private final AppliedRows applied;
    private final Membership membership;
    private final JdbcClient jdbc;

    HistoryReading(
            Commitments commitments,
            Plans plans,
            RecordedDeeds deeds,
            Rewordings rewordings,
            AppliedRows applied,
            Membership membership,
            JdbcClient jdbc) {
        this.commitments = commitments;
        this.plans = plans;
        this.deeds = deeds;
        this.rewordings = rewordings;
        this.applied = applied;
        this.membership = membership;
        this.jdbc = jdbc;
    }

    /**
     * Some of what was done to a commitment and its reports, the newest first; empty when there is none, or the member may not see it.
     *
     * @param from after so many
     * @param reader in whose language practices are called
     */
    public Optional<CommitmentHistory> of(CommitmentId id, long from, int atMost, MemberId viewer, Locale reader) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .map(found -> history(found, from, atMost, reader));
    }

    private CommitmentHistory history(CommitmentRecord commitment, long from, int atMost, Locale reader) {
        var plan = plans.findById(commitment.plan().value()).orElseThrow();
        var room = commitment.room().value();
        var reports = reports(commitment.id());
        var subjects = new HashSet<>(reports.keySet());
        subjects.add(commitment.id().value());
        var found = deeds.page(room, subjects, from, atMost);
        var done = done(commitment.id(), found, reports, reader);
        return new CommitmentHistory(
                commitment.id(),
                commitment.draft().sentence(),
                named(plan),
                membership.workingGroup(plan.workingGroup()).orElseThrow(),
                done,
                deeds.count(room, subjects),
                names(done));
    }

    private static PlanName named(PlanRecord plan) {
        return new PlanName(plan.id(), plan.draft().title());
    }

    /** The number of each report. */
    private Map<UUID, Integer> reports(CommitmentId commitment) {
        var numbers = new HashMap<UUID, Integer>();
        jdbc.sql("select id, number from plans.report where commitment_id = ?")
                .param(commitment.value())
                .query((ResultSet row) -> {
                    numbers.put(row.getObject("id", UUID.class), row.getInt("number"));
                });
        return numbers;
    }

    private List<Step> done(
            CommitmentId commitment, List<RecordedDeed> found, Map<UUID, Integer> reports, Locale reader) {
        var worded =
                rewordings.of(commitment, found.stream().map(RecordedDeed::id).toList());
        var people = people(found);
        var steps = new ArrayList<Step>();
        for (var deed : found) {
            var kept = worded.get(deed.id());
            steps.add(new Step(
                    deed.at(),
                    author(deed, people),
                    deed.deed().startsWith(MODULE) ? deed.deed().substring(MODULE.length()) : deed.deed(),
                    reports.get(deed.subject()),
                    kept == null ? RecordedDifferences.of(deed) : kept));
        }
        return calling(steps, reader);
    }

    private Map<MemberId, Person> people(List<RecordedDeed> found) {
        return found.stream()
                .map(RecordedDeed::by)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(member -> membership.person(member).stream())
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    private static @Nullable Author author(RecordedDeed deed, Map<MemberId, Person> people) {
        var side = deed.side();
        if (side == null) return null;
        var person = deed.by() == null ? null : people.get(deed.by());
        return new Author(
                person == null ? null : person.name(),
                person == null ? null : person.organization(),
                side,
                deed.capacity());
    }

    /** Practices by what they are called. */
    private List<Step> calling(List<Step> steps, Locale reader) {
        var keys = steps.stream()
                .flatMap(step -> step.differences().stream())
                .filter(difference -> difference.aspect() == Aspect.PRACTICES)
                .flatMap(HistoryReading::contents)
                .flatMap(content -> content instanceof Several(var words) ? words.stream() : Stream.<String>of())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) return steps;
        var titles = applied.titles(keys, reader);
        return steps.stream()
                .map(step -> new Step(
                        step.at(),
                        step.by(),
                        step.deed(),
                        step.report(),
                        step.differences().stream()
                                .map(each -> called(each, titles))
                                .toList()))
                .toList();
    }

    private static Difference called(Difference difference, Map<String, String> titles) {
        if (difference.aspect() != Aspect.PRACTICES) return difference;
        return new Difference(
                difference.aspect(), called(difference.before(), titles), called(difference.after(), titles));
    }

    private static @Nullable Content called(@Nullable Content content, Map<String, String> titles) {
        if (!(content instanceof Several(var words))) return content;
        return new Several(words.stream()
                .map(key -> titles.getOrDefault(key, key))
                .sorted()
                .toList());
    }

    private Map<UUID, String> names(List<Step> steps) {
        Set<UUID> keys = steps.stream()
                .flatMap(step -> step.differences().stream())
                .flatMap(HistoryReading::contents)
                .flatMap(content -> organizations(content).stream())
                .collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        for (var key : keys)
            membership.organization(new OrganizationId(key)).ifPresent(found -> names.put(key, found.name()));
        return names;
    }

    private static Stream<Content> contents(Difference difference) {
        return Stream.of(difference.before(), difference.after()).filter(Objects::nonNull);
    }

    private static Collection<UUID> organizations(Content content) {
        return switch (content) {
            case Bodies(var keys) -> keys;
            case Portions(var percent) -> percent.keySet();
            default -> List.of();
        };
    }
}
