package org.trialogue.plans;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.application.LettingIn;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Brings people and working groups together, new ones for each test. */
@TestComponent
public class Council {

    private final Arrival arrival;
    private final Convening convening;
    private final Membership membership;
    private final LettingIn letting;
    private final RoomKeeping keeping;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Council(
            Arrival arrival,
            Convening convening,
            Membership membership,
            LettingIn letting,
            RoomKeeping keeping,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.arrival = arrival;
        this.convening = convening;
        this.membership = membership;
        this.letting = letting;
        this.keeping = keeping;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** A working group with a secretary, a government, an employers' and two workers' members, and a workers' observer; with a partner the whole shared room is shared. */
    public record Body(
            WorkingGroupId id,
            RoomId shared,
            Acting secretary,
            Acting government,
            Acting employers,
            Acting workers,
            Acting colleague,
            Acting observer,
            Acting partner) {}

    /** A working group with people of all sides, in a room of their own. */
    public Body convene() {
        var body = conveneUnshared();
        share(body.id(), body.partner(), body.secretary());
        return body;
    }

    /** The same, while nothing is shared with the partner yet: the room's record is empty. */
    public Body conveneUnshared() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var secretary = new Acting(someone(Affiliation.SECRETARIAT, mark), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        var group = as(secretary, () -> convening.open("Working group " + mark, "", secretary));
        var colleague = mandated(group, secretary, Affiliation.WORKERS, mark, Capacity.ADVISER);
        return new Body(
                group,
                membership.sharedRoom(group),
                secretary,
                mandated(group, secretary, Affiliation.GOVERNMENT, mark, Capacity.TITULAR),
                mandated(group, secretary, Affiliation.EMPLOYERS, mark, Capacity.SPOKESPERSON),
                mandated(group, secretary, Affiliation.WORKERS, mark, Capacity.SPOKESPERSON),
                colleague,
                mandated(group, secretary, Affiliation.GOVERNMENT, mark, Capacity.OBSERVER),
                given(group, secretary, Affiliation.PARTNERS, mark, Capacity.OBSERVER));
    }

    /** Someone who signs in; those of one side and mark belong to one organization. */
    public MemberId someone(Affiliation side, String mark) {
        var subject = UUID.randomUUID().toString();
        return arrival.of(new SignInClaims(
                subject, "Ada", subject, subject + "@example.org", Locale.ENGLISH, side, side + " " + mark, null));
    }

    public Acting mandated(WorkingGroupId group, Acting secretary, Affiliation side, String mark, Capacity capacity) {
        var acting = given(group, secretary, side, mark, capacity);
        share(group, acting, secretary);
        return acting;
    }

    private Acting given(WorkingGroupId group, Acting secretary, Affiliation side, String mark, Capacity capacity) {
        var member = someone(side, mark);
        var subject = subject(member);
        var term = Welcome.term(side, capacity, LocalDate.now(ZoneOffset.UTC));
        var given = as(secretary, () -> convening.mandate(group, subject, term, secretary));
        Welcome.to(group, given, letting, membership);
        return new Acting(member, side, capacity);
    }

    private void share(WorkingGroupId group, Acting acting, Acting secretary) {
        membership.mandatesIn(group).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .forEach(held -> Welcome.shared(group, held.mandate(), keeping, membership, secretary));
    }

    /** The account of a member at the identity provider. */
    public String subject(MemberId member) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    public OrganizationId organization(Acting acting) {
        return Objects.requireNonNull(
                membership.person(acting.member()).orElseThrow().organizationId());
    }

    /** What the organization is called that somebody belongs to: its side and mark. */
    public String organizationName(Acting acting) {
        return Objects.requireNonNull(
                membership.person(acting.member()).orElseThrow().organization());
    }

    /** What the organization of a member is called. */
    public String name(Acting acting) {
        return membership.organization(organization(acting)).orElseThrow().name();
    }

    /** Does something as a member, in one transaction. */
    public <T> T as(Acting acting, Supplier<T> deed) {
        return as(acting.member(), deed);
    }

    public <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, () -> transactions.execute(nothing -> deed.get()));
    }

    /** Gives a mandate to whoever has this account, in the name of the body's secretary; the own side lets them in. */
    public MandateId mandate(Body body, String subject, Term term) {
        var given = as(body.secretary(), () -> convening.mandate(body.id(), subject, term, body.secretary()));
        return Welcome.to(body.id(), given, letting, membership);
    }

    /** Takes a mandate back, in the name of the body's secretary. */
    public void ends(Body body, MandateId mandate) {
        convening.end(body.id(), mandate, body.secretary());
    }

    /** Does something in a transaction, for whomever this thread works. */
    public <T> T transacted(Supplier<T> deed) {
        return transactions.execute(nothing -> deed.get());
    }

    /** How many rows of a table a member sees, asking the database itself. */
    public long rows(MemberId viewer, String table) {
        return as(
                viewer,
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    /** Changes rows as the database's role may, within the transaction of whoever works. */
    public int update(String sql, Object... values) {
        return jdbc.sql(sql).params(values).update();
    }
}
