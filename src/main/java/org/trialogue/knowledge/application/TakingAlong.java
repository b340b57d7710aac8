package org.trialogue.knowledge.application;

import org.springframework.stereotype.Component;
import org.trialogue.knowledge.domain.Published;
import org.trialogue.knowledge.exporting.Taken;
import org.trialogue.standards.Concepts;

/** Makes a published practice ready to go out. */
@Component
public class TakingAlong {

    private final Concepts concepts;

    TakingAlong(Concepts concepts) {
        this.concepts = concepts;
    }

    /**
     * The practice with its whole address, and its themes in its own words.
     *
     * @param base the address of the portal, ending with a slash
     */
    public Taken taken(Published published, String base) {
        var practice = published.practice();
        var themes = practice.account().themes().stream()
                .map(key -> new Taken.Theme(key, concepts.label("themes", key, practice.language())))
                .toList();
        return new Taken(practice, base + practice.link(), themes, published.writtenAt());
    }
}
