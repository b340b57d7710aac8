package org.trialogue.roles;

import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Who has the rights of a role of the large table but for a few, or could be taken for one: the columns of the small table. */
enum NearRole {
    GROUP_SECRETARY("workers' group secretary", Affiliation.WORKERS, Capacity.GROUP_SECRETARY),
    VICE_CHAIR("employers' vice-chair", Affiliation.EMPLOYERS, Capacity.VICE_CHAIR),
    REPORTER("reporter", Affiliation.GOVERNMENT, Capacity.REPORTER),
    OUTSIDER("government outside the alliance", Affiliation.GOVERNMENT, Capacity.TITULAR),
    GUEST("secretary, guest of the Workers", Affiliation.SECRETARIAT, Capacity.SECRETARY),
    LEGAL_ADVISER("legal adviser", Affiliation.SECRETARIAT, Capacity.LEGAL_ADVISER),
    EMPLOYERS_TITULAR("employers' titular", Affiliation.EMPLOYERS, Capacity.TITULAR),
    EMPLOYERS_DEPUTY("employers' deputy", Affiliation.EMPLOYERS, Capacity.DEPUTY),
    PARTNER("partner with single pieces", Affiliation.PARTNERS, Capacity.OBSERVER);

    private final String title;
    private final Affiliation side;
    private final Capacity capacity;

    NearRole(String title, Affiliation side, Capacity capacity) {
        this.title = title;
        this.side = side;
        this.capacity = capacity;
    }

    /** The head of its column. */
    String title() {
        return title;
    }

    Affiliation side() {
        return side;
    }

    Capacity capacity() {
        return capacity;
    }
}
