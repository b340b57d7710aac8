package org.trialogue.search.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Limit;
import org.trialogue.platform.security.Pace;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Hit;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Search;
import org.trialogue.search.SearchExpansion;
import org.trialogue.search.SearchExpansion.Find;
import org.trialogue.search.application.FieldsInWords.Rest;
import org.trialogue.search.application.Questions.Understood;
import org.trialogue.search.domain.AddressOfSearch;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Respelling;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Sought.Slice;
import org.trialogue.search.domain.Wording;

/** Asks the index, and the database while the index is away; see {@link Reach}. */
@Service
class FindingSearch implements Search {

    private static final Logger LOG = LoggerFactory.getLogger(FindingSearch.class);

    private final Index index;
    private final DatabaseSearch database;
    private final Membership membership;
    private final ObjectProvider<SearchExpansion> vocabularies;
    private final Questions questions;
    private final FieldsInWords fields;
    private final Pace pace;
    private final Reach reach;

    FindingSearch(
            Index index,
            DatabaseSearch database,
            Membership membership,
            ObjectProvider<SearchExpansion> vocabularies,
            Questions questions,
            FieldsInWords fields,
            Pace pace,
            Reach reach) {
        this.index = index;
        this.database = database;
        this.membership = membership;
        this.vocabularies = vocabularies;
        this.questions = questions;
        this.fields = fields;
        this.pace = pace;
        this.reach = reach;
    }

    @Override
    public Results find(Query query, MemberId viewer) {
        pace.demand(Limit.SEARCH, viewer.toString());
        // On a map and along the years no single document is shown.
        var size = query.view() == Query.View.LIST ? Query.PAGE : 0;
        return find(query, Optional.of(viewer), new Slice(query.page() * Query.PAGE, size), OptionalDouble.empty());
    }

    @Override
    public Query asked(Map<String, List<String>> address, Locale reader) {
        return fields.read(AddressOfSearch.read(address, reader));
    }

    @Override
    public List<Hit> alike(Query about, String id, MemberId viewer, int atMost) {
        pace.demand(Limit.SEARCH, viewer.toString());
        var words = about.worded(Asked.plain(about.words()));
        if (words.words().isEmpty()) return List.of();
        var asked = Asked.of(words.words());
        var sought = new Sought(
                words,
                asked,
                Map.of(),
                wordings(asked),
                rooms(Optional.of(viewer)),
                Optional.empty(),
                questions.understood(words.words(), asked).direction(),
                OptionalDouble.empty(),
                new Slice(0, atMost + 1));
        return reach.ask(() -> index.hits(sought)).orElse(List.of()).stream()
                .filter(hit -> !hit.id().equals(id))
                .limit(atMost)
                .toList();
    }

    @Override
    public Map<String, List<String>> kept(Map<String, List<String>> address) {
        return AddressOfSearch.kept(address);
    }

    @Override
    public Results answer(Query query, Optional<MemberId> caller, int from, int size) {
        return find(query, caller, new Slice(from, size), OptionalDouble.empty());
    }

    /** @param weight how much the meaning counts, to compare; empty leaves it to the question */
    Results find(Query typed, Optional<MemberId> viewer, Slice slice, OptionalDouble weight) {
        var query = fields.read(typed);
        var rest = fields.rest(query);
        var found = found(query, rest, viewer, slice, weight);
        return rest.unknown() ? found.with(Remark.UNKNOWN_FIELD) : found;
    }

    private Results found(Query query, Rest rest, Optional<MemberId> viewer, Slice slice, OptionalDouble weight) {
        var rooms = rooms(viewer);
        var asked = Asked.of(rest.words());
        var found = find(query, rest, asked, rooms, viewer, slice, weight);
        var loosened = asked.loosened();
        if (found.total() > 0 || loosened.equals(asked)) return found;
        return find(query, rest, loosened, rooms, viewer, slice, weight).with(Remark.QUOTES_APART);
    }

    /** The same question to some documents alone, by their words and not by their meaning. */
    Sought among(Query typed, MemberId viewer, Set<String> keys, int size) {
        var query = fields.read(typed);
        var rest = fields.rest(query);
        var asked = Asked.of(rest.words());
        return new Sought(
                query,
                asked,
                rest.left(),
                wordings(asked),
                rooms(Optional.of(viewer)),
                Optional.of(keys),
                Optional.empty(),
                OptionalDouble.of(0),
                new Slice(0, size));
    }

    private Set<UUID> rooms(Optional<MemberId> viewer) {
        return viewer.stream()
                .flatMap(member -> Viewing.as(member, () -> membership.roomsOf(member)).stream())
                .map(RoomId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Results find(
            Query query,
            Rest rest,
            Asked asked,
            Set<UUID> rooms,
            Optional<MemberId> viewer,
            Slice slice,
            OptionalDouble weight) {
        var understood = weight.orElse(1) > 0 ? questions.understood(rest.words(), asked) : Understood.NOTHING;
        var sought = new Sought(
                query,
                asked,
                rest.left(),
                wordings(asked),
                rooms,
                Optional.empty(),
                understood.direction(),
                weight,
                slice);
        var found = find(sought, viewer);
        return understood.leftOut() ? found.with(Remark.WORDS_ALONE) : found;
    }

    private Results find(Sought sought, Optional<MemberId> viewer) {
        return reach.ask(() -> respelled(index.find(sought), sought))
                .orElseGet(() -> viewer.map(member -> Viewing.as(member, () -> database.find(sought)))
                        .orElseGet(() -> database.find(sought)));
    }

    /** Where not all the words were found, how else they may be written: said once, with the first page. An answer is not lost over it. */
    private Results respelled(Results found, Sought sought) {
        if (sought.slice().from() > 0 || (found.total() > 0 && !found.relaxed())) return found;
        var typed = sought.query().words();
        try {
            var written = Respelling.of(typed, index.respelled(sought));
            return written.equals(typed) ? found : found.meaning(written);
        } catch (IndexAway away) {
            LOG.info("It was not found out how else to write a question: {}", away.getMessage());
            return found;
        }
    }

    private List<Wording> wordings(Asked asked) {
        var finds = new ArrayList<Find>();
        vocabularies
                .orderedStream()
                .flatMap(vocabulary -> vocabulary.expand(asked.loose()).stream())
                .forEach(find -> {
                    if (finds.stream().noneMatch(find::overlaps)) finds.add(find);
                });
        finds.sort(Comparator.comparing(Find::from));
        return Wording.of(asked, finds);
    }
}
