package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a report rests on that stands elsewhere. */
@Embeddable
record KeptLink(
        @Column(name = "room_id", nullable = false) UUID room,
        @Column(nullable = false) String address,
        @Column(nullable = false) String title) {}
