package org.trialogue.knowledge.application;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.domain.Experience.Reporter;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** In which capacity somebody speaks about the library, which belongs to no working group: in the highest that they hold in any. */
@Component
class Voices {

    private static final List<Capacity> SPEAK_FIRST =
            List.of(Capacity.SPOKESPERSON, Capacity.GROUP_SECRETARY, Capacity.COORDINATOR);

    private final Membership membership;

    Voices(Membership membership) {
        this.membership = membership;
    }

    /** How the member acts; empty for who holds no mandate, or only looks on. */
    Optional<Acting> of(MemberId member) {
        return membership.workingGroupsOf(member).stream()
                .flatMap(group -> membership.actingIn(member, group.id()).stream())
                .filter(acting -> !acting.observes())
                .min(Comparator.comparing(acting -> rank(acting.capacity())));
    }

    /**
     * The same.
     *
     * @throws Refusal to whoever holds no mandate, or only looks on
     */
    Acting required(MemberId member) {
        return of(member).orElseThrow(() -> new Refusal("knowledge.refused.no-mandate"));
    }

    /** How anybody signed in points at something: as they act, looking on included, or for their side where they hold no mandate. */
    Reporter pointing(MemberId member) {
        return of(member)
                .or(() -> membership.workingGroupsOf(member).stream()
                        .flatMap(group -> membership.actingIn(member, group.id()).stream())
                        .findFirst())
                .map(Reporter::of)
                .or(() -> membership.person(member).map(person -> new Reporter(member, person.affiliation(), null)))
                .orElseThrow(() -> new Refusal("knowledge.refused.no-mandate"));
    }

    /**
     * How a member of the secretariat acts.
     *
     * @throws Refusal to anybody else
     */
    Acting secretary(MemberId member) {
        return membership.secretaryOf(member).stream()
                .flatMap(group -> membership.actingIn(member, group.id()).stream())
                .filter(Acting::forSecretariat)
                .findFirst()
                .orElseThrow(() -> new Refusal("knowledge.refused.no-secretary"));
    }

    /** Whether the member acts for the secretariat somewhere. */
    boolean isSecretary(MemberId member) {
        return !membership.secretaryOf(member).isEmpty();
    }

    /** The secretaries of the working groups of a member. */
    List<MemberId> secretaries(MemberId member) {
        return membership.workingGroupsOf(member).stream()
                .flatMap(group -> membership.mandatesIn(group.id()).stream())
                .filter(held -> held.acting().forSecretariat())
                .map(held -> held.person().id())
                .distinct()
                .toList();
    }

    /**
     * Whom to ask for a review, by group: those who speak for it in the author's working groups; where a group has none, its titulars.
     *
     * @param language what they should read, where that matters
     */
    Map<Affiliation, List<MemberId>> reviewers(MemberId author, Optional<Locale> language) {
        var all = membership.workingGroupsOf(author).stream()
                .flatMap(group -> membership.mandatesIn(group.id()).stream())
                .filter(held -> held.affiliation().group().isPresent()
                        && !held.person().id().equals(author))
                .collect(Collectors.groupingBy(Mandated::affiliation));
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, side -> asked(side.getValue(), language)));
    }

    /** Those who read the language come first; where nobody of a group does, it is for the group to find somebody. */
    private static List<MemberId> asked(List<Mandated> side, Optional<Locale> language) {
        var reading = side.stream()
                .filter(held -> language.filter(asked -> asked.getLanguage()
                                .equals(held.person().language().getLanguage()))
                        .isPresent())
                .toList();
        var among = speakers(reading);
        return among.isEmpty() ? speakers(side) : among;
    }

    private static List<MemberId> speakers(List<Mandated> side) {
        var speaking = with(side, SPEAK_FIRST);
        return speaking.isEmpty() ? with(side, List.of(Capacity.TITULAR, Capacity.DEPUTY)) : speaking;
    }

    private static List<MemberId> with(List<Mandated> side, List<Capacity> capacities) {
        return side.stream()
                .filter(held -> capacities.contains(held.capacity()))
                .map(held -> held.person().id())
                .distinct()
                .toList();
    }

    private static int rank(Capacity capacity) {
        var first = SPEAK_FIRST.indexOf(capacity);
        return first >= 0 ? first : SPEAK_FIRST.size() + capacity.ordinal();
    }
}
