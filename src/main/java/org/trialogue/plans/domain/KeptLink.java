package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.trialogue.plans.Confidentiality;

/** What a report rests on that stands elsewhere. */
@Embeddable
record KeptLink(
        @Column(name = "room_id", nullable = false) UUID room,
        @Column(nullable = false) String address,
        @Column(nullable = false) String title,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Confidentiality readers) {}
