package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.trialogue.plans.Confidentiality;

/** A file that a report rests on. */
@Embeddable
record Evidence(
        @Column(name = "room_id", nullable = false) UUID room,
        @Column(name = "file_id", nullable = false) UUID file,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Confidentiality readers) {}
