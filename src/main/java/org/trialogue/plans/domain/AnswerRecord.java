package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What a group, or a government, said of a report. */
@Entity
@Immutable
@Table(schema = "plans", name = "answer")
class AnswerRecord {

    @Id
    private UUID id;

    @Column(name = "room_id")
    private UUID room;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    @Embedded
    private Voice voice;

    @Column(name = "organization_id", updatable = false)
    private @Nullable UUID organization;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected AnswerRecord() {}

    AnswerRecord(UUID room, Answer answer, @Nullable OrganizationId of, Acting by, Instant now) {
        this.id = UUID.randomUUID();
        this.room = room;
        this.verdict = answer.verdict();
        this.reason = answer.reason();
        this.voice = Voice.of(by);
        this.organization = of == null ? null : of.value();
        this.answeredAt = now;
    }

    UUID id() {
        return id;
    }

    Verdict verdict() {
        return verdict;
    }

    Respondent respondent() {
        return new Respondent(voice.affiliation(), organization == null ? null : new OrganizationId(organization));
    }

    MemberId member() {
        return new MemberId(voice.member());
    }
}
