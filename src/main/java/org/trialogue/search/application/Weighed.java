package org.trialogue.search.application;

import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Sought.Slice;

/** Searches with another weight of meaning than the usual one, to compare: 0 is by words alone, 1 by meaning alone. Nobody's rooms are searched. */
@Service
public class Weighed {

    private final FindingSearch search;

    Weighed(FindingSearch search) {
        this.search = search;
    }

    /** The first hits; an empty weight is the usual one. */
    public Results find(Query query, int size, OptionalDouble weight) {
        return search.find(query, Optional.empty(), new Slice(0, size), weight);
    }
}
