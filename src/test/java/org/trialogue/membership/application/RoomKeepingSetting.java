package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** A working group with its rooms, and who keeps them. */
@WithCouncil
abstract class RoomKeepingSetting {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    RoomKeeping keeping;

    @Autowired
    RoomReading reading;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    RoomId caucus() {
        return rooms(body.workers()).stream()
                .filter(room -> room.kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow()
                .id();
    }

    boolean letIn(RoomId room, Acting whom, LocalDate until, Acting by) {
        keeping.letIn(room, mandate(whom), until, by.member());
        return true;
    }

    boolean letIn(RoomId room, Acting whom, Acting by) {
        keeping.letIn(room, mandate(whom), by.member());
        return true;
    }

    MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    List<Room> rooms(Acting reader) {
        return as(reader, () -> reading.in(body.id(), reader.member()));
    }

    List<UUID> inView(Acting viewer) {
        return council.as(
                viewer,
                () -> jdbc.sql("select membership.rooms_in_view()")
                        .query(UUID.class)
                        .list());
    }

    static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }

    int insert(Acting by, RoomId room, @Nullable LocalDate until, Acting whom) {
        var mandate = mandate(whom);
        return council.as(
                by,
                () -> jdbc.sql("""
                                insert into membership.room_member (id, room_id, mandate_id, let_in_by, let_in_at, until)
                                values (gen_random_uuid(), ?, ?, ?, now(), ?::date)""")
                        .params(Arrays.asList(
                                room.value(), mandate.value(), by.member().value(), until))
                        .update());
    }
}
