package org.trialogue.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What the other modules may ask: who a member is, where they may be, and in which capacity they act there. */
public interface Membership {

    /** The capacity in which the member acts in a working group today: in the archive as an observer; empty without a mandate that holds. */
    Optional<Acting> actingIn(MemberId member, WorkingGroupId workingGroup);

    /** The capacity in which the member acts in a room today; empty when they may not enter it. */
    Optional<Acting> actingIn(MemberId member, RoomId room);

    /** The same for several members at once; those who may not enter the room are missing. */
    Map<MemberId, Acting> actingIn(Collection<MemberId> members, RoomId room);

    /** The same of those who may add something there: nobody where the room is closed. */
    Map<MemberId, Acting> writingIn(Collection<MemberId> members, RoomId room);

    /**
     * The capacity in which the member acts on a piece of what is in a room: who may enter the room, and a partner with whom the piece is shared
     * today; empty for everybody else.
     *
     * @param piece the key of a text, a thread or a file
     */
    Optional<Acting> actingOn(MemberId member, RoomId room, UUID piece);

    /** The same for several members at once; those who may not see the piece are missing. */
    Map<MemberId, Acting> actingOn(Collection<MemberId> members, RoomId room, UUID piece);

    /** The same of those who may add something to it, as far as the room says: nobody where that is closed. */
    Map<MemberId, Acting> writingOn(Collection<MemberId> members, RoomId room, UUID piece);

    /** Every room that the member may enter today, caucuses among them. */
    Set<RoomId> roomsOf(MemberId member);

    /** A room, or empty when there is none of that name. Tells nothing of what is in it. */
    Optional<Room> room(RoomId room);

    /** Every room of a working group that the member of this transaction may know of: the standing ones, and those they may enter. */
    Set<RoomId> roomsIn(WorkingGroupId workingGroup);

    /** The room that all of a working group share. */
    RoomId sharedRoom(WorkingGroupId workingGroup);

    /** Those who hold a mandate in the working group today, by side and name. */
    List<Mandated> mandatesIn(WorkingGroupId workingGroup);

    /** Every mandate in the working group that was not ended, whether its term holds today, lies ahead or has run out; by side and name. */
    List<Mandated> mandatesGivenIn(WorkingGroupId workingGroup);

    /** The organizations of those who hold a mandate in the working group today, by side and name. */
    List<Organization> organizationsIn(WorkingGroupId workingGroup);

    /** A person; people stay known after their last mandate has ended. */
    Optional<Person> person(MemberId member);

    /** An organization. */
    Optional<Organization> organization(OrganizationId organization);

    /** How far a nomination in view has come; it comes no further until the transaction ends. */
    Optional<NominationState> standing(NominationId nomination);

    /** Whether the holder of a mandate waits for the yes of the own side; nobody gives it until the transaction ends. */
    boolean waitsForItsSide(MandateId mandate);

    /** Whether the holder of a mandate is asked to join a named group of governments, and has not answered. */
    boolean isAskedToJoin(UUID governmentGroup, MandateId mandate);

    /** The member whom an invitation in view asks; empty while the portal does not know them, whose first sign-in is the answer. */
    Optional<InvitedMember> invited(NominationId nomination);

    /** The working groups in the archive in which the member holds a mandate today, by title. */
    List<WorkingGroup> archivedOf(MemberId member);

    /** The working groups at work in which the member holds a mandate today, by title. */
    List<WorkingGroup> workingGroupsOf(MemberId member);

    /** The working groups at work in which the member acts for the secretariat today, by title. */
    List<WorkingGroup> secretaryOf(MemberId member);

    /** A working group, or empty when there is none of that name. */
    Optional<WorkingGroup> workingGroup(WorkingGroupId workingGroup);

    /** An entry in the calendar of a working group that is in view. */
    Optional<CalendarEntry> calendarEntry(CalendarEntryId entry);

    /**
     * What stands in the calendars of all working groups at work in which the member holds a mandate today, called off or not, by when it begins.
     *
     * @param from what is over before this moment is left out
     * @param until what begins at this moment or later is left out
     * @param atMost how many of them, the earliest
     */
    List<CalendarEntry> calendarOf(MemberId member, Instant from, Instant until, int atMost);

    /**
     * By which rules a working group proceeds.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    Rules rules(WorkingGroupId workingGroup);
}
