package org.trialogue.roles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.drafting.Setting;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.AskingForComments;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.application.RoomKeeping;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** A working group in which somebody of each role is, with something of everything in its shared room and in the Employers' caucus. */
abstract class Scene extends Setting {

    static final String SHARED_WORD = "Zibeline";
    static final String CAUCUS_WORD = "Quokka";
    static final String PARTNERS_WORD = "Yttrium";
    static final String WORDS = "Guidance\n\n1. %s protects children.\n\n2. Fees are forbidden.";

    final Map<Role, MemberId> people = new EnumMap<>(Role.class);
    Acting secretary;
    WorkingGroupId group;
    RoomId shared;
    RoomId caucus;
    RoomId partners;
    TextId text;
    TextId caucusText;
    TextId partnersText;
    TextId askedText;

    @Autowired
    private Arrival door;

    @Autowired
    private RoomKeeping roomKeeping;

    @Autowired
    AskingForComments askingForComments;

    private final String mark = UUID.randomUUID().toString();

    /** Brings everybody together. */
    void convene() {
        secretary = new Acting(
                arrives(UUID.randomUUID().toString(), Affiliation.SECRETARIAT),
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
        var subject = UUID.randomUUID().toString();
        var member = arrives(subject, role.side());
        role.capacity()
                .ifPresent(capacity -> as(
                        secretary.member(),
                        () -> convening.mandate(
                                group, subject, new Term(capacity, LocalDate.of(2020, 1, 1), null), secretary)));
        return member;
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

    /** Those of one side belong to one organization. */
    private MemberId arrives(String subject, Affiliation side) {
        var organization = "Of " + side.key() + " " + mark;
        return door.of(new SignInClaims(
                subject, "Ada", "Byron", subject + "@example.org", Locale.ENGLISH, side, organization, null));
    }
}
