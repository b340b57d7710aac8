package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Change;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RecordEntry;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Welcome;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Who reads what of the record, on the real database. */
@WithCouncil
class RecordReadingTest {

    @Autowired
    Council council;

    @Autowired
    RecordReading record;

    @Autowired
    RecordTaking taking;

    @Autowired
    Convening convening;

    @Autowired
    LettingIn letting;

    @Autowired
    Audit audit;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    /** One deed in each room, by someone who may enter it. */
    @BeforeEach
    void recorded() {
        body = council.convene();
        did(body.secretary(), RoomKind.SHARED);
        did(body.government(), RoomKind.GOVERNMENTS);
        did(body.employers(), RoomKind.EMPLOYERS_CAUCUS);
        did(body.workers(), RoomKind.WORKERS_CAUCUS);
    }

    @Test
    void each_reads_the_shared_room_and_their_own_caucus_alone() {
        var shared = RoomKind.SHARED;
        var matrix = Map.of(
                body.government(), Set.of(shared, RoomKind.GOVERNMENTS),
                body.employers(), Set.of(shared, RoomKind.EMPLOYERS_CAUCUS),
                body.workers(), Set.of(shared, RoomKind.WORKERS_CAUCUS),
                body.colleague(), Set.of(shared, RoomKind.WORKERS_CAUCUS),
                body.secretary(), Set.of(shared),
                body.observer(), Set.of(shared),
                body.partner(), Set.of(shared));
        matrix.forEach((reader, rooms) -> {
            assertThat(rooms(reader)).as("%s", reader).isEqualTo(rooms);
            assertThat(seen(reader.member()))
                    .as("%s, asking the database", reader)
                    .isEqualTo(rooms.size());
        });
    }

    @Test
    void who_has_no_mandate_there_reads_nothing_whatever_else_they_are() {
        var elsewhere = council.convene();
        var administrator =
                council.someone(Affiliation.SECRETARIAT, UUID.randomUUID().toString());
        for (var outsider : List.of(
                elsewhere.secretary().member(),
                elsewhere.workers().member(),
                elsewhere.government().member(),
                administrator)) {
            assertThatThrownBy(() -> page(outsider, all())).isInstanceOf(Refusal.class);
            assertThat(seen(outsider)).isZero();
        }
    }

    @Test
    void who_lost_the_mandate_reads_nothing_from_that_moment_on() {
        var mandate = membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(body.workers().member()))
                .findFirst()
                .orElseThrow();
        Viewing.as(body.secretary().member(), () -> {
            council.ends(body, mandate.mandate());
            return true;
        });
        assertThatThrownBy(() -> page(body.workers().member(), all())).isInstanceOf(Refusal.class);
        assertThat(seen(body.workers().member())).isZero();
    }

    @Test
    void what_was_tried_and_refused_is_seen_by_who_tried_and_by_the_secretaries() {
        var mandate = membership.mandatesIn(body.id()).getFirst().mandate();
        assertThatThrownBy(() -> Viewing.as(body.employers().member(), () -> {
                    convening.end(body.id(), mandate, body.employers());
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        var ended = new RecordQuestion(body.id(), null, "membership.mandate-ended", null, null, null);
        await().untilAsserted(
                        () -> assertThat(page(body.secretary().member(), ended)).hasSize(1));
        assertThat(page(body.secretary().member(), ended)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.REFUSAL);
            assertThat(id(entry.by())).isEqualTo(body.employers().member());
        });
        assertThat(page(body.employers().member(), ended)).hasSize(1);
        assertThat(page(body.workers().member(), ended)).isEmpty();
        assertThat(membership.mandatesIn(body.id()))
                .anyMatch(held -> held.mandate().equals(mandate));
    }

    @Test
    void nobody_reads_the_record_in_anothers_name() {
        assertThatThrownBy(() -> Viewing.as(
                        body.employers().member(),
                        () -> record.count(all(), body.workers().member())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_secretaries_read_who_gave_which_mandate_and_each_side_who_was_let_into_it() {
        assertThat(page(body.secretary().member(), given())).hasSize(6).allSatisfy(entry -> {
            assertThat(entry.concerned()).isNotNull();
            assertThat(entry.changed()).containsKey("capacity");
            assertThat(entry.subject()).isNotNull();
        });
        assertThat(concerned(body.employers())).containsExactly(body.employers().member());
        assertThat(concerned(body.workers()))
                .containsExactlyInAnyOrder(
                        body.workers().member(), body.colleague().member())
                .isEqualTo(concerned(body.colleague()));
    }

    @Test
    void who_only_looks_on_and_who_waits_for_the_own_side_read_of_their_own_mandate_alone() {
        assertThat(concerned(body.observer())).containsExactly(body.observer().member());
        var newcomer = council.someone(Affiliation.WORKERS, "newcomer");
        var mandate = council.as(
                body.secretary(),
                () -> convening.mandate(
                        body.id(),
                        council.subject(newcomer),
                        new Term(Capacity.ADVISER, LocalDate.now(ZoneOffset.UTC), null),
                        body.secretary()));
        assertThat(concerned(new Acting(newcomer, Affiliation.WORKERS, Capacity.ADVISER)))
                .containsExactly(newcomer);
        assertThat(concerned(body.colleague())).hasSize(3).contains(newcomer);
        Welcome.to(body.id(), mandate, letting, membership);
        assertThat(concerned(new Acting(newcomer, Affiliation.WORKERS, Capacity.ADVISER)))
                .hasSize(3);
        assertThat(page(body.colleague().member(), deed("membership.let-in")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(id(entry.by())).isEqualTo(body.workers().member());
                    assertThat(id(entry.concerned())).isEqualTo(newcomer);
                });
        assertThat(page(body.employers().member(), deed("membership.let-in"))).isEmpty();
    }

    private RecordQuestion given() {
        return deed("membership.mandate-given");
    }

    private RecordQuestion deed(String deed) {
        return new RecordQuestion(body.id(), null, deed, null, null, null);
    }

    private Set<MemberId> concerned(Acting reader) {
        return page(reader.member(), given()).stream()
                .flatMap(entry -> Stream.ofNullable(id(entry.concerned())))
                .collect(Collectors.toSet());
    }

    @Test
    void an_entry_says_who_as_what_and_what_changed() {
        var entry = page(
                        body.workers().member(),
                        new RecordQuestion(body.id(), body.workers().member(), null, null, null, null))
                .getFirst();
        assertThat(id(entry.by())).isEqualTo(body.workers().member());
        assertThat(entry.capacity()).isEqualTo(Capacity.SPOKESPERSON);
        assertThat(entry.changed()).containsEntry("title", new Change("Old", "New"));
        var own = Objects.requireNonNull(entry.whence());
        assertThat(own.node()).isNotNull();
        assertThat(page(
                                body.colleague().member(),
                                new RecordQuestion(body.id(), body.workers().member(), null, null, null, null))
                        .getFirst()
                        .whence())
                .satisfies(whence -> {
                    assertThat(whence.via()).isEqualTo(own.via());
                    assertThat(whence.network()).isEqualTo(own.network());
                    assertThat(whence.node()).isNull();
                });
    }

    @Test
    void one_asks_by_person_deed_subject_and_days() {
        var mine = page(body.workers().member(), all()).stream()
                .filter(entry -> entry.room() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
        var tomorrow = LocalDate.now(ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        assertThat(count(null, null, mine.subjectKey(), null, null)).isOne();
        assertThat(count(body.secretary().member(), "test.deed", null, null, null))
                .isOne();
        assertThat(count(null, "test.other", null, null, null)).isZero();
        assertThat(count(null, "test.deed", null, tomorrow, null)).isZero();
        assertThat(count(null, "test.deed", null, null, tomorrow)).isEqualTo(2);
        assertThat(count(null, "test.deed", null, null, mine.at())).isLessThan(2);
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        for (var n = 0; n < 23; n++) did(body.secretary(), RoomKind.SHARED);
        var seen = new ArrayList<UUID>();
        for (var from = 0; from < 30; from += 10)
            read(body.observer().member(), from, 10).forEach(entry -> seen.add(entry.id()));
        assertThat(seen).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void what_is_taken_along_is_what_one_may_read_and_is_itself_recorded() {
        for (var n = 0; n < 501; n++) did(body.secretary(), RoomKind.SHARED);
        var taken = new ArrayList<RecordEntry>();
        var reader = body.workers().member();
        Viewing.as(reader, () -> {
            taking.begin(all(), reader, "csv").each(taken::add);
            return true;
        });
        assertThat(taken).extracting(RecordEntry::id).doesNotHaveDuplicates();
        assertThat(taken).extracting(RecordEntry::room).doesNotContain(RoomKind.EMPLOYERS_CAUCUS, RoomKind.GOVERNMENTS);
        assertThat(taken).filteredOn(entry -> entry.deed().equals("test.deed")).hasSize(503);
        assertThat(taken.getFirst().deed()).isEqualTo("membership.record-exported");
        assertThat(id(taken.getFirst().by())).isEqualTo(reader);
    }

    private void did(Acting by, RoomKind kind) {
        council.as(by, () -> {
            var changed = Particulars.NONE.and("title", "Old", "New");
            audit.record(by, room(kind).value(), "test.deed", UUID.randomUUID(), changed);
            return true;
        });
    }

    private RoomId room(RoomKind kind) {
        return membership.roomsIn(body.id()).stream()
                .filter(room -> membership.room(room).orElseThrow().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable MemberId id(@Nullable Person person) {
        return person == null ? null : person.id();
    }

    private RecordQuestion all() {
        return new RecordQuestion(body.id(), null, null, null, null, null);
    }

    private Set<RoomKind> rooms(Acting reader) {
        var rooms = new HashSet<RoomKind>();
        page(reader.member(), new RecordQuestion(body.id(), null, "test.deed", null, null, null))
                .forEach(entry -> rooms.add(entry.room()));
        return rooms;
    }

    private long seen(MemberId reader) {
        var rooms = "(select id from membership.room where working_group_id = '" + body.id() + "')";
        return council.rows(reader, "audit.record where deed = 'test.deed' and room_id in " + rooms);
    }

    private List<RecordEntry> page(MemberId reader, RecordQuestion asked) {
        return Viewing.as(reader, () -> record.page(asked, reader, 0, 100));
    }

    private List<RecordEntry> read(MemberId reader, int from, int atMost) {
        var asked = new RecordQuestion(body.id(), null, "test.deed", null, null, null);
        return Viewing.as(reader, () -> record.page(asked, reader, from, atMost));
    }

    private long count(
            @Nullable MemberId person,
            @Nullable String deed,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant before) {
        var reader = body.workers().member();
        var asked = new RecordQuestion(body.id(), person, deed, subject, from, before);
        return Viewing.as(reader, () -> record.count(asked, reader));
    }
}
