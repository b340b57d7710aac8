package org.trialogue.search.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Pace;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Begun;
import org.trialogue.search.Completion;
import org.trialogue.search.FacetWords;
import org.trialogue.search.Typed;
import org.trialogue.search.domain.Beginning;
import org.trialogue.search.domain.Index;

/** Completes from the index alone: while that is away, what is typed can still be asked of the search, which then asks the database. */
@Service
class FindingCompletion implements Completion {

    private static final String INSTRUMENT = "instrument";

    /** What is longer is a question, and no name that is being typed. */
    private static final int LONGEST = 200;

    private final Index index;
    private final Reach reach;
    private final Membership membership;
    private final ObjectProvider<FacetWords> names;
    private final Pace pace;

    FindingCompletion(Index index, Reach reach, Membership membership, ObjectProvider<FacetWords> names, Pace pace) {
        this.index = index;
        this.reach = reach;
        this.membership = membership;
        this.names = names;
        this.pace = pace;
    }

    @Override
    public Begun begun(Typed typed, Locale reader, MemberId viewer, int each) {
        pace.demand(Limit.COMPLETION, viewer.toString());
        var name = typed.words().strip();
        var words = Beginning.words(name);
        if (words.isEmpty() || name.length() > LONGEST) return new Begun(List.of(), false);
        var beginning = new Beginning(words, codes(name.replaceAll("\\p{Cc}", "")), rooms(viewer), reader, each);
        return reach.ask(() -> index.begun(beginning))
                .map(things -> new Begun(things, false))
                .orElseGet(() -> new Begun(List.of(), true));
    }

    private Set<String> codes(String words) {
        return names.orderedStream()
                .flatMap(name -> name.values(INSTRUMENT, words).stream())
                .map(code -> INSTRUMENT + "/" + code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> rooms(MemberId viewer) {
        return Viewing.as(viewer, () -> membership.roomsOf(viewer)).stream()
                .map(RoomId::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
