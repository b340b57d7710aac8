package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;
import org.trialogue.rooms.application.ToDoKeeping;

/** Members of one side with something that waits for them. */
@WithCouncil
abstract class HandingOverSetting {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    ToDoKeeping toDos;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    Council.Body body;
    RoomId caucus;

    @BeforeEach
    void convened() {
        body = council.convene();
        caucus = membership.roomsOf(body.workers().member()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    UUID note(RoomId room, String title, Acting who, Acting by) {
        return as(by, () -> toDos.add(room, title, who.member(), TODAY.plusDays(1), by.member()));
    }

    List<MemberId> whose(RoomId room, Acting reader) {
        return as(reader, () -> toDos.page(room, reader.member(), 0, 9)).toDos().stream()
                .flatMap(toDo -> Stream.ofNullable(toDo.who()))
                .toList();
    }

    List<String> waiting(Acting whom) {
        return keys(whom).stream()
                .filter(key -> key.startsWith("rooms.notice.to-do"))
                .toList();
    }

    List<String> keys(Acting whom) {
        return as(whom, () -> notices.waiting(20)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }

    String name(Acting acting) {
        return membership.person(acting.member()).orElseThrow().name();
    }

    String title() {
        return membership.workingGroup(body.id()).orElseThrow().title();
    }

    String changed(RoomId room, Acting reader) {
        return council.as(
                reader,
                () -> jdbc.sql(
                                "select changed::text from audit.record where room_id = ? and deed like 'membership.tasks-%'")
                        .param(room.value())
                        .query(String.class)
                        .single());
    }

    List<String> recorded(RoomId room, Acting reader) {
        return council.as(
                reader,
                () -> jdbc.sql("select deed from audit.record where room_id = ?")
                        .param(room.value())
                        .query(String.class)
                        .list());
    }

    Acting given(Capacity capacity, MandateId deputyOf) {
        var member = council.someone(Affiliation.WORKERS, UUID.randomUUID().toString());
        council.mandate(body, subject(member), new Term(capacity, TODAY, null, deputyOf));
        return new Acting(member, Affiliation.WORKERS, capacity);
    }

    String subject(MemberId member) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    MandateId mandate(Acting acting) {
        return held(acting.member()).mandate();
    }

    Mandated held(MemberId member) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
