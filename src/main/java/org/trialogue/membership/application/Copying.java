package org.trialogue.membership.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Copied;
import org.trialogue.membership.CopiedAlong;
import org.trialogue.membership.GovernmentGroup;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * Opens a working group like one that there is: with its mandate, its rules and its groups of governments and, where that is wished, for those who
 * sit in it today. What was written in the other one stays there, and so does whose deputy somebody is where that does not fit any more, the
 * second of two who hold one office, and partners whose mandate has no last day.
 */
@Service
@Transactional
public class Copying {

    private final Convening convening;
    private final Chartering chartering;
    private final GroupingGovernments grouping;
    private final Deputizing deputizing;
    private final Offices offices;
    private final Membership membership;
    private final Members members;
    private final GroupOfficers officers;
    private final ObjectProvider<CopiedAlong> features;

    Copying(
            Convening convening,
            Chartering chartering,
            GroupingGovernments grouping,
            Deputizing deputizing,
            Offices offices,
            Membership membership,
            Members members,
            GroupOfficers officers,
            ObjectProvider<CopiedAlong> features) {
        this.convening = convening;
        this.chartering = chartering;
        this.grouping = grouping;
        this.deputizing = deputizing;
        this.offices = offices;
        this.membership = membership;
        this.members = members;
        this.officers = officers;
        this.features = features;
    }

    /**
     * Opens it; whoever does so is its first secretary.
     *
     * @param withMandates whether those who sit in the other one get a mandate here: from today on, until the day on which theirs ends
     * @throws Refusal when a rule says no, another working group has that title, or someone other than a secretary of the other one asks
     */
    public Copied copy(WorkingGroupId from, String title, boolean withMandates, MemberId member) {
        var by = officers.keeping(from, member, "membership.working-group-opened");
        var purpose = membership.workingGroup(from).orElseThrow().purpose();
        var charter = chartering.charter(from, member);
        var to = convening.open(title, purpose, charter.rules(), by);
        chartering.ask(to, charter.terms(), 0, member);
        var left = new ArrayList<String>();
        var carried = withMandates ? carried(from, to, by, left) : Map.<MandateId, MandateId>of();
        grouping.in(from, member).forEach(seen -> grouping.form(to, draft(seen.group(), carried), member));
        features.orderedStream().forEach(each -> each.copy(from, to, by));
        return new Copied(to, deputies(from, to, carried, by), left);
    }

    private Map<MandateId, MandateId> carried(WorkingGroupId from, WorkingGroupId to, Acting by, List<String> left) {
        var carried = new HashMap<MandateId, MandateId>();
        for (var held : membership.mandatesIn(from)) {
            var other = members.findById(held.person().id().value()).filter(each -> stands(each, held, by));
            if (other.isEmpty()) continue;
            var term = term(held, convening.today());
            if (mayHave(held, term) && offices.isFree(to, held.affiliation(), term))
                carried.put(held.mandate(), convening.carried(to, other.get().subject(), term, by, held.letIn()));
            else left.add(held.person().name());
        }
        return carried;
    }

    /** Those who were deputies of somebody, and are nobody's in the copy. */
    private List<String> deputies(
            WorkingGroupId from, WorkingGroupId to, Map<MandateId, MandateId> carried, Acting by) {
        var left = new ArrayList<String>();
        for (var held : membership.mandatesIn(from)) {
            var deputy = carried.get(held.mandate());
            if (deputy == null || held.deputyOf() == null) continue;
            var principal = carried.get(held.deputyOf());
            if (principal != null && deputizing.may(to, deputy, principal))
                deputizing.name(to, deputy, principal, by.member());
            else left.add(held.person().name());
        }
        return left;
    }

    /** Whoever changed sides since stays behind, and whoever opens the copy is its secretary already. */
    private static boolean stands(MemberRecord member, Mandated held, Acting by) {
        return member.affiliation() == held.affiliation() && !member.id().equals(by.member());
    }

    /** A partner's mandate from before these had a last day is given anew by hand. */
    private static boolean mayHave(Mandated held, Term term) {
        return held.affiliation() != Affiliation.PARTNERS || term.endsOn() != null;
    }

    private static Term term(Mandated held, LocalDate today) {
        return new Term(held.capacity(), today, held.endsOn());
    }

    private static GovernmentGroupDraft draft(GovernmentGroup group, Map<MandateId, MandateId> carried) {
        var governments = Stream.concat(group.governments().stream(), group.asked().stream())
                .map(each -> carried.get(each.mandate()))
                .filter(Objects::nonNull)
                .toList();
        return new GovernmentGroupDraft(group.name(), governments, coordinator(group, carried));
    }

    private static @Nullable MandateId coordinator(GovernmentGroup group, Map<MandateId, MandateId> carried) {
        var coordinator = group.coordinator();
        return coordinator == null ? null : carried.get(coordinator.mandate());
    }
}
