package org.trialogue.knowledge.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.domain.ContributionRows;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Group;

/** Which groups stand behind a practice as it is published. */
@Service
@Transactional(readOnly = true)
public class Curated {

    private final ContributionRows rows;

    Curated(ContributionRows rows) {
        this.rows = rows;
    }

    /** The groups that endorsed what is published, in their order; none where it came in otherwise. */
    public List<Affiliation> endorsedBy(String practice) {
        return rows.endorsed(List.of(practice)).getOrDefault(practice, Set.of()).stream()
                .map(Group::affiliation)
                .toList();
    }
}
