package org.trialogue.drafting.domain;

import org.trialogue.platform.Acting;

/** Who writes a draft amendment: those of the room who sit for a group, at whatever stage the text itself is. Guests comment. */
final class ForkRights {

    private ForkRights() {}

    static Rights of(Acting acting) {
        if (acting.observes()) return Rights.reading("drafting.rights.observer");
        return acting.affiliation().group().isPresent() ? Rights.ALL : Rights.commenting("drafting.rights.draft");
    }
}
