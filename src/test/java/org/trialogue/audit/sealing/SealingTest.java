package org.trialogue.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Owner;
import org.trialogue.audit.Particulars;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;

/** What the clock does to the record, on the real database. */
@WithCouncil
class SealingTest {

    @Autowired
    Council council;

    @Autowired
    Audit audit;

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.conveneUnshared();
    }

    @Test
    void each_entry_is_in_one_seal_however_many_seal_and_write_at_once() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<?>>();
            for (var n = 0; n < 6; n++) {
                done.add(many.submit(() -> recorded(Kind.DEED)));
                done.add(many.submit(sealing::all));
            }
            for (var each : done) each.get();
        }
        sealing.all();
        assertThat(seals("coalesce(sum(to_number - from_number + 1), 0)")).isEqualTo(6);
        assertThat(seals("max(to_number)")).isEqualTo(6);
        assertThat(seals("max(number) - count(*)")).isZero();
    }

    @Test
    void a_room_in_which_nothing_happened_gets_no_seal() {
        recorded(Kind.DEED);
        sealing.all();
        sealing.all();
        assertThat(seals("count(*)")).isOne();
    }

    @Test
    void a_rooms_seals_are_read_by_those_who_may_enter_it() {
        recorded(Kind.DEED);
        sealing.all();
        var rooms = "audit.seal where room_id = '" + body.shared() + "'";
        assertThat(council.rows(body.observer().member(), rooms)).isOne();
        assertThat(council.rows(council.convene().secretary().member(), rooms)).isZero();
    }

    @Test
    void what_was_kept_long_enough_says_no_more_who_and_the_rest_stays() throws Exception {
        recorded(Kind.VISIT);
        recorded(Kind.DEED);
        try (var owner = Owner.connected()) {
            Owner.does(
                    owner,
                    "update audit.record set at = at - interval '400 days' where room_id = '" + body.shared() + "'");
        }
        lettingGo(365).today();
        assertThat(entries("kind = 'VISIT' and member_id is null and erased_at is not null and changed is null"))
                .isOne();
        assertThat(entries("kind = 'DEED' and member_id is not null")).isOne();
    }

    @Test
    void a_term_that_the_database_would_not_agree_to_stops_the_start() {
        assertThatThrownBy(() -> lettingGo(29))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trialogue.record.keep.visit");
    }

    private LettingGo lettingGo(int days) {
        var retention = new Retention(Duration.ofDays(days), Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new LettingGo(jdbc, retention, Clock.systemUTC());
    }

    private boolean recorded(Kind kind) {
        return council.as(body.workers(), () -> {
            var besides = Particulars.of(kind).and("title", null, "Something");
            audit.record(body.workers(), body.shared().value(), "test.deed", UUID.randomUUID(), besides);
            return true;
        });
    }

    private long seals(String asked) {
        return asked("select " + asked + " from audit.seal where room_id = ?");
    }

    private long entries(String which) {
        return asked("select count(*) from audit.record where room_id = ? and " + which);
    }

    private long asked(String sql) {
        return council.as(
                body.workers(),
                () -> jdbc.sql(sql)
                        .param(body.shared().value())
                        .query(Long.class)
                        .single());
    }
}
