package org.trialogue.roles;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Stance;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Positioning;
import org.trialogue.drafting.application.SignIn;
import org.trialogue.drafting.application.Staging;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Joining;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Nominee;
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
import org.trialogue.search.Query;
import org.trialogue.search.Search;

/** A working group in which somebody of each near role is, and what they could be taken to have a part in. */
abstract class NearScene extends Setting {

    private static final String WORDS = "Guidance\n\n1. Children are protected.\n\n2. Fees are forbidden.";

    static final String SHARED_WORD = "Heronshaw";

    final Map<NearRole, MemberId> people = new EnumMap<>(NearRole.class);
    private final Map<NearRole, String> tokens = new EnumMap<>(NearRole.class);
    private final Map<RoomKind, RoomId> standing = new EnumMap<>(RoomKind.class);
    NearWeb web;
    Acting secretary;
    WorkingGroupId group;
    RoomId shared;
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

    @Autowired
    private PartnerSharing partnerSharing;

    @Autowired
    private Search search;

    @Autowired
    WebApplicationContext portal;

    void convene() {
        secretary = new Acting(arrives(Affiliation.SECRETARIAT).member(), Affiliation.SECRETARIAT, Capacity.SECRETARY);
        group = as(
                secretary.member(), () -> convening.open("Working group " + UUID.randomUUID(), "To test", secretary));
        for (var id : membership.roomsIn(group))
            standing.put(membership.room(id).orElseThrow().kind(), id);
        var speaks = comes(Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var titular = comes(Affiliation.WORKERS, Capacity.TITULAR);
        comes(Affiliation.EMPLOYERS, Capacity.SPOKESPERSON);
        government = mandate(comes(Affiliation.GOVERNMENT, Capacity.TITULAR));
        var coordinates = comes(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        coordinator = mandate(coordinates);
        var accounts = new Accounts();
        for (var role : NearRole.values()) people.put(role, comes(role, accounts.open(role)));
        web = new NearWeb(portal, people::get, tokens::get);
        shared = membership.sharedRoom(group);
        proceeds(group, secretary, 7, true);
        text = brought(WORDS.replace("Children", SHARED_WORD));
        give(text.value());
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

    /** Shares a piece of the shared room with the partner, who has nothing else of it. */
    void give(UUID piece) {
        as(secretary.member(), () -> {
            var until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
            partnerSharing.share(group, piece, Set.of(mandate(member(NearRole.PARTNER))), until, secretary.member());
            return true;
        });
    }

    /** Does something while the partner is in the shared room, which ends then. */
    void whileAllIsShared(Runnable deed) {
        var by = secretary.member();
        var partner = mandate(member(NearRole.PARTNER));
        as(by, () -> {
            keeping.letIn(shared, partner, LocalDate.now(ZoneOffset.UTC), by);
            return true;
        });
        deed.run();
        as(by, () -> {
            keeping.letGo(shared, partner, by);
            return true;
        });
    }

    MemberId member(NearRole role) {
        return people.get(role);
    }

    Acting acting(NearRole role) {
        return new Acting(member(role), role.side(), role.capacity());
    }

    /** As what somebody of these acts. */
    Acting acting(MemberId member) {
        return people.keySet().stream()
                .filter(role -> member(role).equals(member))
                .map(this::acting)
                .findFirst()
                .orElseThrow();
    }

    OrganizationId organization(NearRole role) {
        return Objects.requireNonNull(
                membership.person(member(role)).orElseThrow().organizationId());
    }

    /** A text of the shared room. */
    TextId brought(String words) {
        return imported(shared, secretary, words);
    }

    /** The secretary writes into a text as on another node. */
    void wrote(TextId id, int version, int at, String words) {
        written(id, secretary, version, at, words);
    }

    /** A key for the editing socket. */
    Optional<String> key(TextId id, MemberId member) {
        return as(member, () -> tickets.issue(id, member, SignIn.ofSession("s")));
    }

    /** Where the portal listens. */
    int port() {
        return port;
    }

    /** Whether somebody finds something by a word; its link names its key. */
    boolean finds(MemberId member, String word, Object key) {
        return search.find(Query.of(word, Locale.ENGLISH), member).hits().stream()
                .anyMatch(hit -> hit.link().contains(key.toString()));
    }

    /** Waits until the index has it. */
    void awaitFound(String word, Object key) {
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> finds(secretary.member(), word, key));
    }

    /** Whether the database shows whoever looks a row of that key. */
    boolean rows(String from, Object key) {
        return jdbc.sql("select exists (select from " + from + " = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    GovernmentGroupDraft alliedDraft() {
        return new GovernmentGroupDraft("Alliance " + UUID.randomUUID(), Set.of(government), coordinator);
    }

    RoomId room(RoomKind kind) {
        return Objects.requireNonNull(standing.get(kind));
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

    MandateId mandate(MemberId member) {
        return membership.mandatesIn(group).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private MemberId comes(NearRole role, Accounts.Opened account) {
        tokens.put(role, account.token());
        return comes(arrives(role.side(), account.subject()), role.side(), role.capacity());
    }

    private MemberId comes(Affiliation side, Capacity capacity) {
        return comes(arrives(side), side, capacity);
    }

    private MemberId comes(Arrived person, Affiliation side, Capacity capacity) {
        var term = Welcome.term(side, capacity, LocalDate.of(2020, 1, 1));
        var given = as(secretary.member(), () -> convening.mandate(group, person.subject(), term, secretary));
        Welcome.to(group, given, letting, membership);
        return person.member();
    }

    private record Arrived(String subject, MemberId member) {}

    /** Each comes from an organization of their own. */
    private Arrived arrives(Affiliation side) {
        return arrives(side, UUID.randomUUID().toString());
    }

    private Arrived arrives(Affiliation side, String subject) {
        var member = door.of(new SignInClaims(
                subject, "Ada", "Byron", subject + "@example.org", Locale.ENGLISH, side, "Of " + subject, null));
        return new Arrived(subject, member);
    }

    static <T> T as(MemberId member, java.util.function.Supplier<T> deed) {
        return Viewing.as(member, deed);
    }
}
