package org.trialogue.membership.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trialogue.membership.Composition;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Share;
import org.trialogue.membership.Vacancy;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Group;

/**
 * When a body is constituted: its Chair and the spokespersons of the Employers and of the Workers are there, and governments are represented,
 * singly, as they never speak through one of them. A bipartite body needs no government.
 */
public final class Constituting {

    private static final List<Capacity> OFFICERS = List.of(
            Capacity.CHAIR,
            Capacity.VICE_CHAIR,
            Capacity.REPORTER,
            Capacity.SPOKESPERSON,
            Capacity.SECRETARY,
            Capacity.LEGAL_ADVISER);

    private Constituting() {}

    /** Who makes up a body of that sort, of those who hold a mandate in it. */
    public static Composition of(Preset preset, Collection<Mandated> held) {
        var officers = held.stream()
                .filter(each -> OFFICERS.contains(each.capacity()))
                .sorted(Comparator.comparing(each -> OFFICERS.indexOf(each.capacity())))
                .toList();
        var acting = held.stream().map(Mandated::acting).toList();
        return new Composition(vacancies(preset, held), officers, balance(preset, acting));
    }

    private static List<Vacancy> vacancies(Preset preset, Collection<Mandated> held) {
        return Stream.of(Vacancy.values())
                .filter(each -> each != Vacancy.GOVERNMENTS || preset.needsGovernments())
                .filter(each -> held.stream().noneMatch(filling(each)))
                .toList();
    }

    private static Predicate<Mandated> filling(Vacancy vacancy) {
        return switch (vacancy) {
            case CHAIR -> each -> each.capacity() == Capacity.CHAIR;
            case EMPLOYERS_SPOKESPERSON -> speaking(Affiliation.EMPLOYERS);
            case WORKERS_SPOKESPERSON -> speaking(Affiliation.WORKERS);
            case GOVERNMENTS -> each -> each.affiliation() == Affiliation.GOVERNMENT && each.represents();
        };
    }

    private static Predicate<Mandated> speaking(Affiliation side) {
        return each -> each.affiliation() == side && each.capacity() == Capacity.SPOKESPERSON;
    }

    /** How many of each side hold a mandate in a body of that sort, in the order in which institutions write them. */
    public static List<Share> balance(Preset preset, Collection<Acting> held) {
        return Stream.of(Group.values())
                .map(group -> share(group.affiliation(), held))
                .filter(share -> share.side() != Affiliation.GOVERNMENT || preset.needsGovernments() || share.all() > 0)
                .toList();
    }

    private static Share share(Affiliation side, Collection<Acting> held) {
        var own = held.stream().filter(each -> each.affiliation() == side).toList();
        return new Share(side, count(own, Capacity.TITULAR), count(own, Capacity.DEPUTY), own.size());
    }

    private static int count(List<Acting> held, Capacity capacity) {
        return Math.toIntExact(
                held.stream().filter(each -> each.capacity() == capacity).count());
    }
}
