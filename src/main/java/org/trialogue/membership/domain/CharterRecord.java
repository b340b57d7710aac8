package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Charter;
import org.trialogue.membership.CharterChanged;
import org.trialogue.membership.Rules;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/** What a working group is asked to do and by which rules it proceeds. Its secretaries and its Chair write it. */
@Entity
@Table(schema = "membership", name = "charter")
public class CharterRecord extends AbstractAggregateRoot<CharterRecord> {

    @Id
    @Column(name = "working_group_id")
    private UUID workingGroup;

    @Version
    private @Nullable Long version;

    private int edition;
    private String mandate;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "reports_on")
    private @Nullable LocalDate reportsOn;

    @Embedded
    private WrittenRules rules;

    @SuppressWarnings("NullAway.Init")
    protected CharterRecord() {}

    /**
     * That of a working group that is opened.
     *
     * @throws Refusal when neither a secretary nor the Chair asks
     */
    public CharterRecord(WorkingGroupId workingGroup, Rules rules, Acting by) {
        require(by);
        this.workingGroup = workingGroup.value();
        this.rules = new WrittenRules(rules);
        write(TermsOfReference.NONE);
    }

    /**
     * The working group is asked to do this instead.
     *
     * @param seen the edition that the form was opened with
     * @return what the record says of it
     * @throws Refusal when neither a secretary nor the Chair asks, or another one saved in the meantime
     */
    public Particulars ask(TermsOfReference terms, int seen, Acting by) {
        turn(seen, by);
        var before = terms();
        write(terms);
        return said().worded("mandate-text", before.text(), terms.text())
                .and("asked-by", before.askedBy(), terms.askedBy())
                .and("reports-on", before.reportsOn(), terms.reportsOn());
    }

    /**
     * The working group proceeds by these rules from now on.
     *
     * @param seen the edition that the form was opened with
     * @return what the record says of it
     * @throws Refusal when neither a secretary nor the Chair asks, or another one saved in the meantime
     */
    public Particulars settle(Rules settled, int seen, Acting by) {
        turn(seen, by);
        var before = rules;
        rules = new WrittenRules(settled);
        return rules.besides(before, said());
    }

    /** As others read it. */
    public Charter shown() {
        return new Charter(terms(), rules.read(), edition);
    }

    private void turn(int seen, Acting by) {
        require(by);
        if (seen != edition) throw new Refusal("membership.refused.changed-meanwhile");
        edition++;
        registerEvent(new CharterChanged(workingGroup, edition, by.member().value()));
    }

    private static void require(Acting by) {
        if (!by.forSecretariat() && by.capacity() != Capacity.CHAIR)
            throw new Refusal("membership.refused.officers-only");
    }

    private TermsOfReference terms() {
        return new TermsOfReference(mandate, askedBy, reportsOn);
    }

    private void write(TermsOfReference terms) {
        mandate = terms.text();
        askedBy = terms.askedBy();
        reportsOn = terms.reportsOn();
    }

    private Particulars said() {
        return Particulars.NONE.inGroup(workingGroup);
    }
}
