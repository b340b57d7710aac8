package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.Holder.Kind;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** In whose name one drafts and states: never in that of another government, nor of none. */
class DraftingRoomsTest {

    @Test
    void the_ministries_of_a_country_are_one_holder() {
        var among = room(RoomKind.GOVERNMENTS, null);
        var labour = DraftingRooms.holder(among, government(), ministry("SN")).orElseThrow();
        var justice = DraftingRooms.holder(room(RoomKind.DELEGATION, "SN"), government(), ministry("SN"))
                .orElseThrow();
        assertThat(labour).isEqualTo(new Holder(Kind.GOVERNMENT, "SN", ""));
        assertThat(justice.is(labour)).isTrue();
    }

    @Test
    void in_a_delegation_another_country_or_none_has_no_say() {
        var delegation = room(RoomKind.DELEGATION, "SN");
        assertThat(DraftingRooms.holder(delegation, government(), ministry("ML")))
                .isEmpty();
        assertThat(DraftingRooms.holder(delegation, government(), ministry(null)))
                .isEmpty();
    }

    @Test
    void two_governments_without_a_country_are_two_holders_and_without_an_organization_there_is_none() {
        var among = room(RoomKind.GOVERNMENTS, null);
        var one = DraftingRooms.holder(among, government(), ministry(null)).orElseThrow();
        var other = DraftingRooms.holder(among, government(), ministry(null)).orElseThrow();
        assertThat(one.is(other)).isFalse();
        assertThat(DraftingRooms.holder(among, government(), null)).isEmpty();
    }

    @Test
    void governments_that_speak_as_one_are_named_by_their_room() {
        var group = roomOf(new MemberId(UUID.randomUUID()));
        assertThat(DraftingRooms.holder(group, government(), null))
                .contains(new Holder(Kind.GOVERNMENTS, group.id().toString(), "A room"));
        assertThat(DraftingRooms.holder(room(RoomKind.GOVERNMENT_GROUP, null), government(), null))
                .isEmpty();
    }

    @Test
    void for_a_named_group_of_governments_its_own_coordinator_speaks_and_none_of_another() {
        var own = new Acting(new MemberId(UUID.randomUUID()), Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var other = new Acting(new MemberId(UUID.randomUUID()), Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        var group = roomOf(own.member());
        assertThat(DraftingRooms.speaks(group, own)).isTrue();
        assertThat(DraftingRooms.speaks(group, other)).isFalse();
        assertThat(DraftingRooms.entersOnBehalf(group, other)).isTrue();
        assertThat(DraftingRooms.speaks(room(RoomKind.GOVERNMENT_GROUP, null), own))
                .isFalse();
    }

    private static Acting government() {
        return new Acting(new MemberId(UUID.randomUUID()), Affiliation.GOVERNMENT, Capacity.TITULAR);
    }

    private static Organization ministry(@Nullable String country) {
        return new Organization(
                new OrganizationId(UUID.randomUUID()), "Ministry of Labour", Affiliation.GOVERNMENT, country);
    }

    private static Room room(RoomKind kind, @Nullable String country) {
        var name = kind.standing() ? null : "A room";
        return new Room(
                new RoomId(UUID.randomUUID()), WorkingGroupId.fresh(), "Body", kind, name, country, null, null, false);
    }

    private static Room roomOf(MemberId coordinator) {
        return new Room(
                new RoomId(UUID.randomUUID()),
                WorkingGroupId.fresh(),
                "Body",
                RoomKind.GOVERNMENT_GROUP,
                "A room",
                null,
                new GovernmentGroupId(UUID.randomUUID()),
                coordinator,
                false);
    }
}
