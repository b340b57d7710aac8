package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Who said something, for which side and in which capacity, as it was when it was said. */
@Embeddable
record Voice(
        @Column(name = "member_id", updatable = false) UUID member,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        Affiliation affiliation,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        Capacity capacity) {

    static Voice of(Acting by) {
        return new Voice(by.member().value(), by.affiliation(), by.capacity());
    }
}
