package org.trialogue.drafting.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trialogue.drafting.Authored;
import org.trialogue.drafting.application.Written.Deed;
import org.trialogue.drafting.domain.TextRows.Origin;
import org.trialogue.membership.Membership;

/** Gathers words by author: letters typed one after the other by the same member are one run, dated by the last of them. */
final class Runs {

    private final Origin origin;
    private final Authors authors;
    private final List<Authored> found = new ArrayList<>();

    Runs(Origin origin, Membership membership) {
        this.origin = origin;
        this.authors = new Authors(membership);
    }

    /** The next words, with who brought them; nobody did when they came with the import. */
    void add(String words, Optional<Deed> deed) {
        if (words.isEmpty()) return;
        var by = deed.map(Deed::by).orElse(origin.by());
        var at = deed.map(Deed::at).orElse(origin.at());
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.by().equals(by) && last.imported() == deed.isEmpty()) {
            found.removeLast();
            var latest = last.at().isAfter(at) ? last.at() : at;
            found.add(
                    new Authored(last.words() + words, by, last.name(), last.organization(), latest, last.imported()));
        } else if (!words.isBlank()) {
            var who = by.member();
            found.add(new Authored(words, by, authors.name(who), authors.organization(who), at, deed.isEmpty()));
        }
    }

    List<Authored> found() {
        return List.copyOf(found);
    }
}
