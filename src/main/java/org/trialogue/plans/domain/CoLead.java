package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An organization that shares in a commitment. */
@Embeddable
record CoLead(
        @Column(name = "room_id") UUID room,
        @Column(name = "organization_id") UUID organization) {}
