package org.trialogue.plans.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Answer;
import org.trialogue.plans.Answered;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.EvidenceLink;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Period;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Reported;
import org.trialogue.plans.Standing;
import org.trialogue.plans.Verdict;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileId;

/** What a lead party says of its commitment, and what the other groups say to that. Once said, neither changes. */
@Entity
@Table(schema = "plans", name = "report")
public class ReportRecord extends AbstractAggregateRoot<ReportRecord> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "room_id", updatable = false)
    private UUID room;

    @Column(name = "commitment_id", updatable = false)
    private UUID commitment;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Claim claim;

    @Column(updatable = false)
    private String narrative;

    @Column(name = "period_from", updatable = false)
    private LocalDate periodFrom;

    @Column(name = "period_until", updatable = false)
    private LocalDate periodUntil;

    @Column(updatable = false)
    private @Nullable Integer corrects;

    @Column(name = "answer_by", updatable = false)
    private LocalDate answerBy;

    @Embedded
    private Voice voice;

    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @ElementCollection
    @CollectionTable(schema = "plans", name = "actual", joinColumns = @JoinColumn(name = "report_id"))
    private Set<Actual> actuals = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "plans", name = "actual_part", joinColumns = @JoinColumn(name = "report_id"))
    private Set<ActualPart> parts = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "plans", name = "evidence", joinColumns = @JoinColumn(name = "report_id"))
    private Set<Evidence> evidence = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "plans", name = "evidence_link", joinColumns = @JoinColumn(name = "report_id"))
    private Set<KeptLink> links = new HashSet<>();

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "report_id", nullable = false, updatable = false)
    private List<AnswerRecord> answers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ReportRecord() {}

    /**
     * Reports on a commitment.
     *
     * @param earlier the reports on it so far, the newest first; the newest one for exactly that period is corrected by this one
     * @param of the organization that the reporting member belongs to
     * @throws Refusal when it is not the lead party's, the member only looks on, the period lies ahead, another report came in since the
     *     form was opened, or an actual value or one of its parts cannot be
     */
    public ReportRecord(
            CommitmentRecord on,
            ReportDraft draft,
            List<ReportRecord> earlier,
            Set<FileId> files,
            @Nullable OrganizationId of,
            Acting by,
            Instant now) {
        Reportable.check(on, draft, of, by, now);
        this.id = UUID.randomUUID();
        this.room = on.room().value();
        this.commitment = on.id().value();
        this.claim = draft.claim();
        this.narrative = draft.narrative();
        this.periodFrom = draft.period().from();
        this.periodUntil = draft.period().until();
        this.corrects =
                corrected(earlier, draft.period()).map(ReportRecord::number).orElse(null);
        this.answerBy = Answering.until(now);
        this.voice = Voice.of(by);
        this.reportedAt = now;
        on.indicators().forEach(indicator -> state(indicator, draft));
        files.forEach(file -> evidence.add(new Evidence(room, file.value())));
        this.number = on.reported(claim, earlier.stream().noneMatch(given -> given.periodUntil.isAfter(periodUntil)));
        registerEvent(new Reported(room, commitment, id, number));
    }

    private void state(Indicator indicator, ReportDraft draft) {
        var stated = draft.parts().getOrDefault(indicator.id(), List.of());
        var actual = draft.actuals().get(indicator.id());
        if (actual == null) {
            if (!stated.isEmpty()) throw new Refusal("plans.refused.parts-alone", indicator.name());
            return;
        }
        actuals.add(new Actual(room, indicator.id(), indicator.allowed(actual)));
        for (var part : indicator.allowed(actual, stated))
            parts.add(new ActualPart(room, indicator.id(), part.dimension(), part.cell(), part.value()));
    }

    /**
     * A group says whether it is so.
     *
     * @param of the organization that the answering member belongs to
     * @throws Refusal when the member stands with no group, only looks on, belongs to the lead party's group or to one that shares in the
     *     commitment, when another report says how things stand, or when the group has answered already
     */
    public void answer(CommitmentRecord on, Answer answer, @Nullable OrganizationId of, Acting by, Instant now) {
        Answering.check(on, of, by);
        if (number != on.current()) throw new Refusal("plans.refused.newer-report");
        if (answeredBy(by.affiliation())) throw new Refusal("plans.refused.group-answered");
        var given = new AnswerRecord(room, answer, by, now);
        answers.add(given);
        registerEvent(new Answered(room, commitment, id, given.id()));
    }

    /** Rests on a file, too; {@link Provable} says whether it may. */
    public boolean restOn(FileId file) {
        return evidence.add(new Evidence(room, file.value()));
    }

    /** Rests on something elsewhere, too; false where it did already, which stays as it was called. */
    public boolean restOn(EvidenceLink link) {
        if (links.stream().anyMatch(kept -> kept.address().equals(link.address()))) return false;
        return links.add(new KeptLink(room, link.address(), link.title()));
    }

    /** On how much it rests. */
    int proofs() {
        return evidence.size() + links.size();
    }

    /** Whether any group has answered. */
    boolean isAnswered() {
        return !answers.isEmpty();
    }

    /** The newest among these that is for exactly that period. */
    public static Optional<ReportRecord> corrected(List<ReportRecord> newestFirst, Period period) {
        return newestFirst.stream().filter(given -> given.isFor(period)).findFirst();
    }

    private boolean isFor(Period period) {
        return periodFrom.equals(period.from()) && periodUntil.equals(period.until());
    }

    /** The last day on which the other groups are asked for; whoever answers later is heard all the same. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** Whether that side has answered. */
    public boolean answeredBy(Affiliation side) {
        return answers.stream().anyMatch(given -> given.affiliation() == side);
    }

    /** What was said in one of its answers. */
    public Optional<Verdict> verdict(UUID answer) {
        return answers.stream()
                .filter(given -> given.id().equals(answer))
                .map(AnswerRecord::verdict)
                .findFirst();
    }

    /** What the other groups have said so far: one that contests outweighs those that confirm. */
    public Standing standing() {
        if (answers.stream().anyMatch(given -> given.verdict() == Verdict.CONTESTED)) return Standing.CONTESTED;
        return answers.isEmpty() ? Standing.CLAIMED : Standing.CONFIRMED;
    }

    /** The report's key. */
    public ReportId id() {
        return new ReportId(id);
    }

    /** The room it stands in. */
    public RoomId room() {
        return new RoomId(room);
    }

    /** The commitment that it is about. */
    public CommitmentId commitment() {
        return new CommitmentId(commitment);
    }

    /** Its place among the reports on the commitment, from 1. */
    public int number() {
        return number;
    }

    /** The last day of the period that it is on. */
    public LocalDate until() {
        return periodUntil;
    }

    /** How far the lead party said that it had come. */
    public Claim claim() {
        return claim;
    }

    /** What was done, in the lead party's words. */
    public String narrative() {
        return narrative;
    }
}
