package org.trialogue.standards.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkSubject;

/**
 * A subject of the crosswalk as scripts are told of it, without the links that were withdrawn.
 *
 * @param labels what it is called, by language
 * @param rights keys of the vocabulary {@code rights} that it stands for
 */
record CrosswalkTold(String key, Map<String, String> labels, List<String> rights, List<Link> links) {

    /**
     * Where it leads.
     *
     * @param to the code of an instrument, or the key of a set of principles
     * @param ref articles or numbers; an empty string means the whole
     * @param state {@code proposed}, or {@code confirmed} by the secretariat
     * @param decidedAt when that was decided; null for what the portal came with
     */
    record Link(
            String to, String ref, String state, @Nullable Instant decidedAt) {

        static Link of(CrosswalkLink link) {
            return new Link(link.to(), link.ref(), link.state().name().toLowerCase(Locale.ROOT), link.at());
        }
    }

    static CrosswalkTold of(CrosswalkSubject subject) {
        return new CrosswalkTold(
                subject.key(),
                subject.labels(),
                subject.rights(),
                subject.standing().stream().map(Link::of).toList());
    }
}
