package org.trialogue.plans.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import org.trialogue.plans.Confidentiality;
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
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.files.FileId;

/**
 * What a lead party says of its commitment, or another one of its own part in it, and what others say to that. Once said, neither changes.
 */
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

    @Column(name = "part_id", updatable = false)
    private @Nullable UUID part;

    @Column(updatable = false)
    private int number;

    @Embedded
    private Account account;

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
     * @param earlier the reports of the same party on it so far, the newest first; the newest one for exactly that period is corrected by this one
     * @param of the organization that the reporting member belongs to
     * @throws Refusal when it is for another party to report, the member only looks on, the period lies ahead, another one of these came in since the
     *     form was opened, an actual value or one of its parts cannot be, or it rests on too much
     */
    public ReportRecord(
            CommitmentRecord on,
            ReportDraft draft,
            List<ReportRecord> earlier,
            Set<FileId> files,
            @Nullable OrganizationId of,
            Acting by,
            Instant now) {
        Reportable.check(on, draft, earlier, of, by, now);
        this.id = UUID.randomUUID();
        this.room = on.room().value();
        this.commitment = on.id().value();
        this.part = of == null || on.lead().equals(of) ? null : of.value();
        this.account = Account.of(draft);
        this.corrects = ReportSequence.corrected(earlier, draft.period())
                .map(ReportRecord::number)
                .orElse(null);
        this.answerBy = Answering.until(now);
        this.voice = Voice.of(by);
        this.reportedAt = now;
        if (part != null && !draft.actuals().isEmpty()) throw new Refusal("plans.refused.part-actual");
        on.indicators().forEach(indicator -> state(indicator, draft));
        var readers = draft.backing().readers();
        Provable.few(files.size() + draft.backing().links().size());
        files.forEach(file -> restOn(file, readers));
        draft.backing().links().forEach(link -> restOn(link, readers));
        this.number = part == null
                ? on.reported(
                        claim(),
                        earlier.stream().noneMatch(given -> given.until().isAfter(until())))
                : on.reportedInPart();
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
     * A group, or a government for itself, says whether it is so.
     *
     * @param all the reports on the commitment
     * @param of the organization that the answering member belongs to
     * @return the key of what was said
     * @throws Refusal when the member stands with no group or without a mandate to bind it, belongs to the lead party's group or to an
     *     organization that shares in the commitment, when another report says how things stand, or when it was answered already for the same
     */
    public UUID answer(
            CommitmentRecord on,
            List<ReportRecord> all,
            Answer answer,
            @Nullable OrganizationId of,
            Acting by,
            Instant now) {
        Answering.check(on, side(on), of, by);
        if (!isCurrent(on, all)) throw new Refusal("plans.refused.newer-report");
        var respondent = new Respondent(by.affiliation(), of);
        if (answeredBy(respondent))
            throw new Refusal(
                    respondent.alone() ? "plans.refused.organization-answered" : "plans.refused.group-answered");
        var given = new AnswerRecord(room, answer, of, by, now);
        answers.add(given);
        registerEvent(new Answered(room, commitment, id, given.id()));
        return given.id();
    }

    /** Whether it says how things stand, with the whole or with its part: the newest one of its party on the latest period. What is
     * the lead party's by now has no part of its own. */
    public boolean isCurrent(CommitmentRecord on, List<ReportRecord> all) {
        if (part == null) return number == on.current();
        if (on.lead().equals(part())) return false;
        return ReportSequence.latest(ReportSequence.of(all, part()))
                .filter(latest -> latest.id.equals(id))
                .isPresent();
    }

    /** The organization whose own part it is on; null where it is on the whole. */
    public @Nullable OrganizationId part() {
        return part == null ? null : new OrganizationId(part);
    }

    /** Who gave it. */
    public OrganizationId party(CommitmentRecord on) {
        return part == null ? on.lead() : new OrganizationId(part);
    }

    /** The side of whoever gave it, which does not answer it. */
    public Affiliation side(CommitmentRecord on) {
        return part == null ? on.leadSide() : voice.affiliation();
    }

    /** Rests on a file, too; {@link Provable} says whether it may. */
    public boolean restOn(FileId file, Confidentiality readers) {
        return evidence.add(new Evidence(room, file.value(), readers));
    }

    /** Rests on something elsewhere, too; false where it did already, which stays as it was called. */
    public boolean restOn(EvidenceLink link, Confidentiality readers) {
        if (links.stream().anyMatch(kept -> kept.address().equals(link.address()))) return false;
        return links.add(new KeptLink(room, link.address(), link.title(), readers));
    }

    /** On how much it rests. */
    int proofs() {
        return evidence.size() + links.size();
    }

    /** Whether any group has answered. */
    boolean isAnswered() {
        return !answers.isEmpty();
    }

    boolean isFor(Period period) {
        return account.isFor(period);
    }

    /** The last day on which the other groups are asked for; whoever answers later is heard all the same. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** Whether it was answered for these. */
    public boolean answeredBy(Respondent respondent) {
        return answers.stream().anyMatch(given -> given.respondent().equals(respondent));
    }

    /** What was said in one of its answers. */
    public Optional<Verdict> verdict(UUID answer) {
        return given(answer).map(AnswerRecord::verdict);
    }

    /** Who gave one of its answers. */
    public Optional<MemberId> answeredBy(UUID answer) {
        return given(answer).map(AnswerRecord::member);
    }

    private Optional<AnswerRecord> given(UUID answer) {
        return answers.stream().filter(given -> given.id().equals(answer)).findFirst();
    }

    /** What the others have said so far. */
    public Standing standing() {
        return Standing.of(answers.stream().map(AnswerRecord::verdict).toList());
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
        return account.until();
    }

    /** How far the lead party said that it had come. */
    public Claim claim() {
        return account.claim();
    }

    /** What was done, in the lead party's words. */
    public String narrative() {
        return account.narrative();
    }
}
