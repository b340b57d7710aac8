package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.membership.DoneOnBehalf;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.OnBehalfAnswered;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** What a deputy did in the name of a principal, who answers it once: it stands as done, or with an objection to it. */
@Entity
@DynamicUpdate
@Table(schema = "membership", name = "done_on_behalf")
public class OnBehalfRecord extends AbstractAggregateRoot<OnBehalfRecord> {

    /** The longest objection, in letters. */
    public static final int LONGEST_STATEMENT = 1000;

    /** What a principal says of it. */
    public enum Answer {
        CONFIRMED,
        OBJECTED
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "working_group_id", updatable = false)
    private UUID workingGroup;

    @Column(name = "mandate_id", updatable = false)
    private UUID mandate;

    @Column(name = "principal_mandate_id", updatable = false)
    private UUID principalMandate;

    @Column(name = "member_id", updatable = false)
    private UUID member;

    @Column(name = "principal_id", updatable = false)
    private UUID principal;

    @Column(updatable = false)
    private String deed;

    @Column(updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private String link;

    @Column(name = "of_rooms", updatable = false)
    private boolean ofRooms;

    @Column(name = "done_at", updatable = false)
    private Instant doneAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private String statement = "";

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected OnBehalfRecord() {}

    /**
     * A deputy did something for the holder of another mandate.
     *
     * @param link where it is seen
     * @param ofRooms whether it concerns what is in rooms, of which nobody hears but the two of them
     * @throws Refusal when the one is not the other's deputy
     */
    public OnBehalfRecord(
            MandateRecord deputy,
            MandateRecord principal,
            String deed,
            UUID subject,
            String link,
            boolean ofRooms,
            Instant now) {
        if (!principal.mandate().equals(deputy.deputyOf())) throw new Refusal("membership.refused.no-deputy-of");
        this.id = UUID.randomUUID();
        this.workingGroup = deputy.workingGroup().value();
        this.mandate = deputy.mandate().value();
        this.principalMandate = principal.mandate().value();
        this.member = deputy.acting().member().value();
        this.principal = principal.acting().member().value();
        this.deed = deed;
        this.subject = subject;
        this.link = link;
        this.ofRooms = ofRooms;
        this.doneAt = now;
        registerEvent(new DoneOnBehalf(id, workingGroup, member, this.principal));
    }

    /**
     * It was done as the principal wanted it.
     *
     * @throws Refusal when someone else says so, or it was answered before
     */
    public void confirm(MemberId by, Instant now) {
        answered(by, Answer.CONFIRMED, "", now);
    }

    /**
     * It was not what the principal wanted. It stays as it was done; whoever may undo it learns of the objection.
     *
     * @throws Refusal when someone else says so, it was answered before, or nothing or too much is said
     */
    public void object(MemberId by, String why, Instant now) {
        var said = why.strip();
        if (said.isEmpty()) throw new Refusal("membership.refused.objection-missing");
        if (said.length() > LONGEST_STATEMENT) throw new Refusal("membership.refused.reason-long", LONGEST_STATEMENT);
        answered(by, Answer.OBJECTED, said, now);
    }

    private void answered(MemberId by, Answer said, String why, Instant now) {
        if (!by.value().equals(principal)) throw new Refusal("membership.refused.principal-only");
        if (answer != null) throw new Refusal("membership.refused.answered-already");
        answer = said;
        statement = why;
        answeredAt = now;
        registerEvent(new OnBehalfAnswered(id, workingGroup, member, principal, said == Answer.OBJECTED, ofRooms));
    }

    /** Its key. */
    public UUID id() {
        return id;
    }

    /** The working group. */
    public WorkingGroupId workingGroup() {
        return new WorkingGroupId(workingGroup);
    }

    /** In the name of whose mandate. */
    public MandateId principalMandate() {
        return new MandateId(principalMandate);
    }

    /** Who did it. */
    public MemberId member() {
        return new MemberId(member);
    }

    /** In whose name. */
    public MemberId principal() {
        return new MemberId(principal);
    }

    /** What was done, as the record names it. */
    public String deed() {
        return deed;
    }

    /** Where it is seen. */
    public String link() {
        return link;
    }

    /** Whether it concerns what is in rooms: then nobody hears of it but the two of them. */
    public boolean ofRooms() {
        return ofRooms;
    }

    /** When. */
    public Instant doneAt() {
        return doneAt;
    }

    /** What the principal said of it, or null. */
    public @Nullable Answer answer() {
        return answer;
    }

    /** What was objected; empty where nothing was. */
    public String statement() {
        return statement;
    }
}
