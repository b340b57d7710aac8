package org.trialogue.roles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.Staging;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Joining;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A working group in which somebody of each near role is, and what they could be taken to have a part in. */
abstract class NearScene extends Setting {

    private static final String WORDS = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    final Map<NearRole, MemberId> people = new EnumMap<>(NearRole.class);
    Acting secretary;
    WorkingGroupId group;
    TextId text;
    TextId finished;
    TextId workersText;
    RoomId allied;
    RoomId committee;
    TextId committeeText;
    GovernmentGroupId alliance;
    MandateId waiting;
    UUID entered;
    private MandateId government;
    private MandateId coordinator;

    @Autowired
    private Arrival door;

    @Autowired
    private GroupingGovernments grouping;

    @Autowired
    private RoomKeeping keeping;

    @Autowired
    private Positioning positioning;

    @Autowired
    private Staging staging;

    void convene() {
        secretary = new Acting(arrives(Affiliation.SECRETARIAT).member(), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        group = as(
                secretary.member(), () -> convening.open("Working group " + UUID.randomUUID(), "To test", secretary));
        var speaks = comes(Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var titular = comes(Affiliation.WORKERS, Capacity.TITULAR);
        comes(Affiliation.EMPLOYERS, Capacity.SPOKESPERSON);
        government = mandate(comes(Affiliation.GOVERNMENT, Capacity.TITULAR));
        var coordinates = comes(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        coordinator = mandate(coordinates);
        for (var role : NearRole.values()) people.put(role, comes(role.side(), role.capacity()));
        text = imported(membership.sharedRoom(group), secretary, WORDS);
        finished = finished();
        workersText = imported(
                room(RoomKind.WORKERS_CAUCUS), new Acting(speaks, Affiliation.WORKERS, Capacity.SPOKESPERSON), WORDS);
        entered = entered(titular);
        alliance = as(secretary.member(), () -> grouping.form(group, alliedDraft(), secretary.member()));
        Joining.all(alliance, group, grouping, membership);
        allied = as(coordinates, () -> keeping.open(group, NewRoom.of(alliance, ""), coordinates));
        waiting = waiting();
        committee = committee();
        committeeText = imported(committee, secretary, WORDS);
        as(speaks, () -> {
            var until = LocalDate.now(ZoneOffset.UTC).plusDays(3);
            keeping.invite(room(RoomKind.WORKERS_CAUCUS), mandate(people.get(NearRole.GUEST)), until, speaks);
            return true;
        });
    }

    /** A drafting committee into which the Legal Adviser was let. */
    private RoomId committee() {
        var by = secretary.member();
        return as(by, () -> {
            var room = keeping.open(group, new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Committee", null), by);
            keeping.letIn(room, mandate(people.get(NearRole.LEGAL_ADVISER)), by);
            return room;
        });
    }

    GovernmentGroupDraft alliedDraft() {
        return new GovernmentGroupDraft("Alliance " + UUID.randomUUID(), Set.of(government), coordinator);
    }

    RoomId room(RoomKind kind) {
        return membership.roomsIn(group).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static Nominee somebody() {
        return new Nominee("Ines", "Diaz", UUID.randomUUID() + "@example.org", Locale.ENGLISH);
    }

    static Term adviser() {
        return new Term(Capacity.ADVISER, LocalDate.now(ZoneOffset.UTC), null);
    }

    private TextId finished() {
        var id = imported(membership.sharedRoom(group), secretary, WORDS);
        var by = secretary.member();
        return as(by, () -> {
            staging.bring(id, Stage.PREPARATION, Stage.FINAL_READING, "", by);
            return id;
        });
    }

    /** A position on the shared text, entered on behalf of the Workers and not confirmed. */
    private UUID entered(MemberId titular) {
        var caucus = room(RoomKind.WORKERS_CAUCUS);
        return as(titular, () -> {
            positioning.enter(caucus, new Positioning.Position(text, null, Stance.AGREE, "", null), titular);
            return positioning.in(caucus).getFirst().id();
        });
    }

    /** Somebody whom a secretary entered for the Workers, and whom they have not let in. */
    private MandateId waiting() {
        var newcomer = arrives(Affiliation.WORKERS);
        return as(secretary.member(), () -> convening.mandate(group, newcomer.subject(), adviser(), secretary));
    }

    private MandateId mandate(MemberId member) {
        return membership.mandatesIn(group).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private MemberId comes(Affiliation side, Capacity capacity) {
        var person = arrives(side);
        var term = Welcome.term(side, capacity, LocalDate.of(2020, 1, 1));
        var given = as(secretary.member(), () -> convening.mandate(group, person.subject(), term, secretary));
        Welcome.to(group, given, letting, membership);
        return person.member();
    }

    private record Arrived(String subject, MemberId member) {}

    /** Each comes from an organization of their own. */
    private Arrived arrives(Affiliation side) {
        var subject = UUID.randomUUID().toString();
        var member = door.of(new SignInClaims(
                subject, "Ada", "Byron", subject + "@example.org", Locale.ENGLISH, side, "Of " + subject, null));
        return new Arrived(subject, member);
    }

    static <T> T as(MemberId member, java.util.function.Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
