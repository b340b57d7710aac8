package org.trialogue.roles;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.AskingForComments;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Joining;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.membership.application.PartnerSharing;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;
import org.trialogue.search.Search;

/** A working group in which somebody of each role is, with a text in its shared room, in the Employers' caucus and in the partners' room. */
abstract class Scene extends Setting {

    static final String SHARED_WORD = "Zibeline";
    static final String CAUCUS_WORD = Secret.word("o");
    static final String PARTNERS_WORD = "Yttrium";
    static final String WORDS = "Guidance\n\n1. %s protects children.\n\n2. Fees are forbidden.";

    final Map<Role, MemberId> people = new EnumMap<>(Role.class);
    Acting secretary;
    WorkingGroupId group;
    RoomId shared;
    RoomId caucus;
    RoomId partners;
    RoomId allied;
    GovernmentGroupId alliance;
    MandateId ally;
    TextId text;
    TextId caucusText;
    TextId partnersText;
    TextId askedText;

    @Autowired
    private Arrival door;

    @Autowired
    private RoomKeeping roomKeeping;

    @Autowired
    private GroupingGovernments groupingGovernments;

    @Autowired
    private Search search;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    AskingForComments askingForComments;

    @Autowired
    private PartnerSharing partnerSharing;

    Accounts accounts;
    Web web;
    Found found;

    private final String mark = UUID.randomUUID().toString();

    /** Brings everybody together. */
    void convene() {
        accounts = new Accounts();
        web = new Web(portal, this::member);
        found = new Found(search, this);
        secretary = new Acting(
                arrives(accounts.open(Role.SECRETARY), Affiliation.SECRETARIAT),
                Affiliation.SECRETARIAT,
                Capacity.SECRETARY);
        people.put(Role.SECRETARY, secretary.member());
        group = as(
                secretary.member(), () -> convening.open("Working group " + UUID.randomUUID(), "To test", secretary));
        for (var role : Role.values()) people.computeIfAbsent(role, this::comes);
        shared = membership.sharedRoom(group);
        caucus = room(RoomKind.EMPLOYERS_CAUCUS);
        text = imported(shared, secretary, WORDS.formatted(SHARED_WORD));
        askedText = asked();
        partners = partnersRoom();
        partnersText = imported(partners, secretary, WORDS.formatted(PARTNERS_WORD));
        caucusText = imported(caucus, acting(Role.EMPLOYERS), WORDS.formatted(CAUCUS_WORD));
        allied = alliedRoom();
    }

    /** Ends the mandate of who is a former member from then on. */
    void partWithFormer() {
        as(secretary.member(), () -> {
            convening.end(group, mandate(Role.FORMER), secretary);
            return true;
        });
    }

    /** A text brought into a room. */
    TextId brought(RoomId room, Acting by, String words) {
        return imported(room, by, words);
    }

    /** Writes into a text as another node would. */
    void wrote(TextId id, Acting by, int version, int at, String words) {
        written(id, by, version, at, words);
    }

    /** From now on what nobody objects to for some days counts as agreed. */
    void bySilence(int days) {
        proceeds(group, secretary, days, true);
    }

    Membership membership() {
        return membership;
    }

    /** What the realm calls somebody. */
    String subject(Role role) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member(role).value())
                .query(String.class)
                .single();
    }

    /** Somebody else of a side. */
    MemberId somebody(Affiliation side) {
        return person("Léa", side);
    }

    /** Where the portal listens. */
    int port() {
        return port;
    }

    /** A key for the editing socket. */
    Optional<String> ticket(TextId id, Role role) {
        return as(member(role), () -> tickets.issue(id, member(role), SignIn.ofSession("s")));
    }

    /** What the database shows to its owner. */
    static Connection asOwner() throws SQLException {
        return owner();
    }

    MemberId member(Role role) {
        return people.get(role);
    }

    /** As what they act in the working group, or would. */
    Acting acting(Role role) {
        return new Acting(member(role), role.side(), role.capacity().orElse(Capacity.TITULAR));
    }

    RoomId room(RoomKind kind) {
        return membership.roomsIn(group).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    <T> T as(MemberId member, Supplier<T> deed) {
        return Viewing.as(member, deed);
    }

    OrganizationId organization(Role role) {
        return Objects.requireNonNull(
                membership.person(member(role)).orElseThrow().organizationId());
    }

    private MemberId comes(Role role) {
        var subject = accounts.open(role);
        var member = arrives(subject, role.side());
        role.capacity().map(capacity -> term(role, capacity)).ifPresent(term -> {
            var given = as(secretary.member(), () -> convening.mandate(group, subject, term, secretary));
            Welcome.to(group, given, letting, membership);
            Welcome.shared(group, given, rooms, membership, secretary);
        });
        return member;
    }

    private Term term(Role role, Capacity capacity) {
        var since = LocalDate.of(2020, 1, 1);
        var principal = role == Role.WORKERS_DEPUTY ? mandate(Role.WORKERS) : null;
        var term = Welcome.term(role.side(), capacity, since);
        return new Term(capacity, since, term.endsOn(), principal);
    }

    /** A shared text on which the partner and the observer are asked to comment. */
    private TextId asked() {
        var id = imported(shared, secretary, WORDS.formatted("Vellum"));
        var whom = Set.of(member(Role.PARTNER), member(Role.OBSERVER));
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        return as(secretary.member(), () -> {
            askingForComments.ask(id, whom, until, secretary.member());
            return id;
        });
    }

    /** Shares a piece of the shared room with the partner, with whom all of it is shared as well. */
    void give(UUID piece) {
        as(secretary.member(), () -> {
            var until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
            partnerSharing.share(group, piece, Set.of(mandate(Role.PARTNER)), until, secretary.member());
            return true;
        });
    }

    private RoomId partnersRoom() {
        var room = as(
                secretary.member(),
                () -> roomKeeping.open(group, new NewRoom(RoomKind.PARTNERS, "Inspection", null), secretary.member()));
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        return as(secretary.member(), () -> {
            roomKeeping.letIn(room, mandate(Role.PARTNER), until, secretary.member());
            return room;
        });
    }

    /** A room of governments that speak as one, of which the government of the scene is one. */
    private RoomId alliedRoom() {
        var titular = new Term(Capacity.TITULAR, LocalDate.of(2020, 1, 1), null);
        ally = as(
                secretary.member(),
                () -> convening.mandate(group, arrived(Affiliation.GOVERNMENT), titular, secretary));
        var members = Set.of(mandate(Role.GOVERNMENT), ally);
        alliance = as(
                secretary.member(),
                () -> groupingGovernments.form(
                        group,
                        new GovernmentGroupDraft("Alliance " + mark, members, mandate(Role.COORDINATOR)),
                        secretary.member()));
        Joining.all(alliance, group, groupingGovernments, membership);
        var coordinator = member(Role.COORDINATOR);
        return as(coordinator, () -> {
            var room = roomKeeping.open(group, NewRoom.of(alliance, ""), coordinator);
            roomKeeping.letIn(room, mandate(Role.GOVERNMENT), coordinator);
            return room;
        });
    }

    MandateId mandate(Role role) {
        return membership.mandatesIn(group).stream()
                .filter(held -> held.person().id().equals(member(role)))
                .map(Mandated::mandate)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else of a side, by the account. */
    String arrived(Affiliation side) {
        var subject = UUID.randomUUID().toString();
        arrives(subject, side);
        return subject;
    }

    /** Those of one side belong to one organization, and the governments are one of a country. */
    private MemberId arrives(String subject, Affiliation side) {
        var organization = "Of " + side.key() + " " + mark;
        var country = side == Affiliation.GOVERNMENT ? "SN" : null;
        return door.of(new SignInClaims(
                subject, "Ada", "Byron", subject + "@example.org", Locale.ENGLISH, side, organization, country));
    }
}
