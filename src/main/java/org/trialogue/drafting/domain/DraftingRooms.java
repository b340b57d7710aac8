package org.trialogue.drafting.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Holder.Kind;
import org.trialogue.drafting.Stage;
import org.trialogue.membership.Organization;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/**
 * In which rooms amendments are drafted and positions prepared, by whom, and in whose name: the drafting procedure, "Who", "Amendments" and
 * "Positions and consent".
 */
public final class DraftingRooms {

    private static final Set<RoomKind> DRAFTING = EnumSet.of(
            RoomKind.GOVERNMENTS,
            RoomKind.EMPLOYERS_CAUCUS,
            RoomKind.WORKERS_CAUCUS,
            RoomKind.GOVERNMENT_GROUP,
            RoomKind.DELEGATION,
            RoomKind.BILATERAL,
            RoomKind.DRAFTING_GROUP);
    private static final Set<RoomKind> STATING = EnumSet.of(
            RoomKind.GOVERNMENTS,
            RoomKind.EMPLOYERS_CAUCUS,
            RoomKind.WORKERS_CAUCUS,
            RoomKind.GOVERNMENT_GROUP,
            RoomKind.DELEGATION);
    private static final Set<Stage> OPEN =
            EnumSet.of(Stage.PREPARATION, Stage.GENERAL_DISCUSSION, Stage.FIRST_READING, Stage.AMENDMENT_WINDOW);

    private DraftingRooms() {}

    /** Whether amendments are drafted in rooms of that kind. */
    public static boolean drafts(RoomKind kind) {
        return DRAFTING.contains(kind);
    }

    /** Whether those in rooms of that kind prepare positions: where they sit for one holder, or each government for itself. */
    public static boolean states(RoomKind kind) {
        return STATING.contains(kind);
    }

    /** Whether amendments to a text at that stage are begun: until they have been submitted. */
    public static boolean isOpen(Stage stage) {
        return OPEN.contains(stage);
    }

    /** Whether a text at that stage still asks where one stands. */
    public static boolean asksForPositions(Stage stage) {
        return stage.compareTo(Stage.ADOPTED) < 0;
    }

    /** Whether someone acting so drafts: who sits for a group. A guest and who only looks on do not. */
    public static boolean mayDraft(RoomKind kind, Acting by) {
        return drafts(kind) && by.affiliation().group().isPresent() && !by.observes();
    }

    /**
     * Whether someone acting so speaks for the holder whose positions are prepared in a room: for a named group of governments its own coordinator,
     * and none of another.
     */
    public static boolean speaks(Room room, Acting by) {
        return switch (room.kind()) {
            case EMPLOYERS_CAUCUS -> by.affiliation() == Affiliation.EMPLOYERS && forGroup(by.capacity());
            case WORKERS_CAUCUS -> by.affiliation() == Affiliation.WORKERS && forGroup(by.capacity());
            case GOVERNMENT_GROUP -> room.governments() != null && by.member().equals(room.coordinator());
            case GOVERNMENTS, DELEGATION -> by.affiliation() == Affiliation.GOVERNMENT && forGovernment(by.capacity());
            case SHARED, OFFICERS, BILATERAL, DRAFTING_COMMITTEE, DRAFTING_GROUP, PARTNERS -> false;
        };
    }

    /** Whether someone acting so speaks for a party in whichever room of its own: the employers, the workers, or a government. */
    public static boolean speaksForParty(Acting by) {
        return switch (by.affiliation()) {
            case EMPLOYERS, WORKERS -> forGroup(by.capacity());
            case GOVERNMENT -> forGovernment(by.capacity());
            case SECRETARIAT, PARTNERS -> false;
        };
    }

    /**
     * Whether someone acting so enters a position on behalf of the holder whose positions are prepared in such a room: who sits for it and does not
     * speak for it. The Chair and the Reporter, who stand for nobody, a guest and who only looks on do not.
     */
    public static boolean entersOnBehalf(Room room, Acting by) {
        return states(room.kind())
                && by.affiliation().group().isPresent()
                && !speaks(room, by)
                && !by.observes()
                && by.capacity() != Capacity.CHAIR
                && by.capacity() != Capacity.REPORTER;
    }

    private static boolean forGroup(Capacity capacity) {
        return capacity == Capacity.SPOKESPERSON || capacity == Capacity.GROUP_SECRETARY;
    }

    private static boolean forGovernment(Capacity capacity) {
        return capacity == Capacity.TITULAR || capacity == Capacity.COORDINATOR;
    }

    /**
     * In whose name someone drafts or states in a room; empty for who sits for no group, and where no government can be named: those who come
     * from no organization would all be one, those of another country are no part of a delegation, and a room of governments that are no named
     * group is nobody's.
     *
     * @param organization where this person comes from, or null
     */
    public static Optional<Holder> holder(Room room, Acting by, @Nullable Organization organization) {
        return by.affiliation().group().flatMap(group -> switch (group) {
            case EMPLOYERS -> Optional.of(new Holder(Kind.EMPLOYERS, "", ""));
            case WORKERS -> Optional.of(new Holder(Kind.WORKERS, "", ""));
            case GOVERNMENT -> governments(room, organization);
        });
    }

    private static Optional<Holder> governments(Room room, @Nullable Organization organization) {
        if (room.kind() == RoomKind.GOVERNMENT_GROUP)
            return room.governments() == null
                    ? Optional.empty()
                    : Optional.of(new Holder(Kind.GOVERNMENTS, room.id().toString(), String.valueOf(room.name())));
        if (organization == null) return Optional.empty();
        var country = organization.country();
        if (room.kind() == RoomKind.DELEGATION && !Objects.equals(country, room.country())) return Optional.empty();
        return Optional.of(
                country == null
                        ? new Holder(Kind.GOVERNMENT, organization.id().toString(), organization.name())
                        : new Holder(Kind.GOVERNMENT, country, ""));
    }
}
