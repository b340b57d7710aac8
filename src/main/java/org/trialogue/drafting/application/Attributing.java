package org.trialogue.drafting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trialogue.drafting.Attribution;
import org.trialogue.drafting.Attribution.Stretch;
import org.trialogue.drafting.Attribution.Writer;
import org.trialogue.drafting.application.Written.Deed;
import org.trialogue.drafting.domain.TextRows.Origin;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;

/**
 * Gathers who wrote what of a whole text. What one member wrote in one capacity on one day (UTC) is of one writer, and where it meets it is one
 * stretch: however many commits a text has, its stretches are as many as its changes of hand.
 */
final class Attributing {

    private record Key(Acting by, LocalDate day, boolean imported) {}

    private final Origin origin;
    private final Authors authors;
    private final Map<Key, Integer> places = new HashMap<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private int reached;

    Attributing(Origin origin, Membership membership) {
        this.origin = origin;
        this.authors = new Authors(membership);
    }

    /** Who wrote what of it. */
    Attribution of(Written written) {
        for (var range : written.blame().ranges()) {
            add(range.from() - reached, Attribution.NOBODY);
            add(range.to() - range.from(), writer(written.by(range)));
        }
        return new Attribution(written.version(), writers, stretches);
    }

    private void add(int length, int writer) {
        if (length <= 0) return;
        reached += length;
        var last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.writer() == writer)
            stretches.set(stretches.size() - 1, new Stretch(last.length() + length, writer));
        else stretches.add(new Stretch(length, writer));
    }

    private int writer(Optional<Deed> deed) {
        var by = deed.map(Deed::by).orElse(origin.by());
        var at = deed.map(Deed::at).orElse(origin.at());
        var key = new Key(by, LocalDate.ofInstant(at, ZoneOffset.UTC), deed.isEmpty());
        var place = places.computeIfAbsent(key, unknown -> begun(key, at));
        var known = writers.get(place);
        if (at.isAfter(known.at())) writers.set(place, written(key, at));
        return place;
    }

    private int begun(Key key, Instant at) {
        writers.add(written(key, at));
        return writers.size() - 1;
    }

    private Writer written(Key key, Instant at) {
        var member = key.by().member();
        return new Writer(key.by(), authors.name(member), authors.organization(member), at, key.imported());
    }
}
