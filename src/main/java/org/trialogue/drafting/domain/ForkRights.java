package org.trialogue.drafting.domain;

import org.trialogue.platform.Acting;

/** Who writes a draft amendment: those of the room who sit for a group, at whatever stage the text itself is. Guests comment, and so do all while it is set aside. */
final class ForkRights {

    private ForkRights() {}

    static Rights of(Acting acting, boolean setAside) {
        if (acting.observes()) return Rights.reading("drafting.rights.observer");
        if (acting.affiliation().group().isEmpty()) return Rights.commenting("drafting.rights.draft");
        return setAside ? Rights.commenting("drafting.rights.set-aside") : Rights.ALL;
    }
}
