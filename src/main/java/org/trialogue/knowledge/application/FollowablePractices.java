package org.trialogue.knowledge.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.notifications.Followable;

/** Practices, and contributions to the library, that members follow or mute. */
@Component
class FollowablePractices implements Followable {

    private static final String PRACTICES = "practices/";
    private static final String CONTRIBUTIONS = "contributions/";

    private final Retiring practices;
    private final ContributionRows contributions;

    FollowablePractices(Retiring practices, ContributionRows contributions) {
        this.practices = practices;
        this.contributions = contributions;
    }

    @Override
    public Map<String, String> named(Collection<String> things) {
        var names = new HashMap<String, String>();
        for (var thing : things)
            if (thing.startsWith(PRACTICES))
                practices
                        .read(thing.substring(PRACTICES.length()))
                        .ifPresent(read -> names.put(thing, read.account().title()));
        for (var key : Followable.keys(things, CONTRIBUTIONS))
            contributions
                    .find(key)
                    .ifPresent(found ->
                            names.put(CONTRIBUTIONS + key, found.account().title()));
        return names;
    }
}
