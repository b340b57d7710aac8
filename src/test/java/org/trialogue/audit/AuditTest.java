package org.trialogue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What the database itself holds about the record of deeds. */
@WithCouncil
class AuditTest {

    @Autowired
    Council council;

    @Autowired
    Audit audit;

    @Autowired
    Refusals refusals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HikariDataSource connections;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void nobody_writes_in_anothers_name() {
        assertThatThrownBy(() -> recorded(body.workers(), body.employers()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void what_an_account_does_is_written_down_where_no_member_is_at_work_alone() {
        var account = UUID.randomUUID().toString();
        var written = new TransactionTemplate(transactions);
        written.executeWithoutResult(status ->
                audit.recordOfAccount(account, "tests.loaded", UUID.randomUUID(), Particulars.now("title", 1)));
        assertThatThrownBy(() -> Viewing.as(body.workers().member(), () -> {
                    written.executeWithoutResult(status ->
                            audit.recordOfAccount(account, "tests.loaded", UUID.randomUUID(), Particulars.NONE));
                    return account;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void nobody_writes_into_the_record_of_a_room_they_may_not_enter() {
        var outsider = council.convene().workers();
        assertThatThrownBy(() -> recorded(outsider, outsider)).hasStackTraceContaining("row-level security");
    }

    @Test
    void the_record_of_a_room_is_read_by_those_who_may_enter_it() {
        var before = council.rows(body.employers().member(), "audit.record where room_id is not null");
        recorded(body.workers(), body.workers());
        var outsider = council.convene().workers();
        assertThat(council.rows(body.employers().member(), "audit.record where room_id is not null"))
                .isEqualTo(before + 1);
        var here = "audit.record where room_id = '" + body.shared() + "'";
        assertThat(council.rows(outsider.member(), here)).isZero();
    }

    @Test
    void nobody_changes_what_is_recorded() {
        recorded(body.workers(), body.workers());
        for (var deed : new String[] {
            "delete from audit.record",
            "update audit.record set deed = 'x'",
            "update audit.record set member_id = null, salt = null, erased_at = now()",
            "truncate audit.record",
            "delete from audit.seal",
            "update audit.seal set at = now()",
            "truncate audit.seal",
            "update audit.chain set last = 0",
            "alter table audit.record disable trigger all"
        })
            assertThatThrownBy(() ->
                            council.as(body.workers(), () -> jdbc.sql(deed).update()))
                    .hasStackTraceContaining(deed.startsWith("alter") ? "must be owner" : "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "salt", "digest", "personal", "erased_at"})
    void nobody_gives_an_entry_what_the_database_gives_it(String column) {
        var sql = "insert into audit.record (id, at, member_id, affiliation, deed, subject, " + column + ")"
                + " values (gen_random_uuid(), now(), ?, 'WORKERS', 'test.deed', gen_random_uuid(), null)";
        assertThatThrownBy(() -> council.as(
                        body.workers(),
                        () -> jdbc.sql(sql)
                                .param(body.workers().member().value())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void nobody_reads_salts_nor_from_where_others_came_past_the_one_function() {
        for (var column : new String[] {"salt", "personal", "address", "via", "node"})
            assertThatThrownBy(() -> council.as(
                            body.workers(),
                            () -> jdbc.sql("select " + column + " from audit.record")
                                    .query()
                                    .listOfRows()))
                    .hasStackTraceContaining("permission denied");
    }

    @Test
    void from_where_a_deed_came_those_in_its_room_read_and_the_node_its_author_alone() {
        var stranger = council.convene().secretary().member();
        recorded(body.workers(), body.workers());
        var key = council.as(
                body.workers(),
                () -> jdbc.sql("select id from audit.record where room_id = ? and member_id = ?")
                        .params(body.shared().value(), body.workers().member().value())
                        .query(UUID.class)
                        .list()
                        .getLast());
        var whence = "audit.whence(array['" + key + "'::uuid]) where via is not null";
        for (var reader : List.of(body.workers(), body.secretary(), body.observer()))
            assertThat(council.rows(reader.member(), whence)).isOne();
        assertThat(council.rows(stranger, whence)).isZero();
        assertThat(council.rows(body.workers().member(), whence + " and node is not null"))
                .isOne();
        assertThat(council.rows(body.secretary().member(), whence + " and node is not null"))
                .isZero();
    }

    @Test
    void from_where_something_of_no_room_came_its_author_reads_alone() {
        council.as(body.workers(), () -> {
            audit.record(
                    body.workers().member(),
                    body.workers().affiliation(),
                    "test.outside",
                    UUID.randomUUID(),
                    Particulars.NONE.inGroup(body.id().value()));
            return true;
        });
        var there =
                "audit.record where room_id is null and deed = 'test.outside' and about_group = '" + body.id() + "'";
        assertThat(council.rows(body.secretary().member(), there)).isOne();
        var theirs = "audit.whence(array(select id from " + there + "))";
        assertThat(council.rows(body.secretary().member(), theirs)).isZero();
        assertThat(council.rows(body.workers().member(), theirs)).isOne();
    }

    @Test
    void no_member_seals_and_no_job_says_what_a_seal_says() {
        recorded(body.workers(), body.workers());
        var bare = "insert into audit.seal (room_id, at) values ('" + body.shared() + "', now())";
        assertThatThrownBy(() -> council.as(body.workers(), () -> jdbc.sql(bare).update()))
                .hasStackTraceContaining("row-level security");
        var forged = "insert into audit.seal (room_id, at, hash) values ('" + body.shared() + "', now(), sha256(''))";
        assertThatThrownBy(() -> Viewing.inRoom(
                        body.shared().value(),
                        () -> council.transacted(() -> jdbc.sql(forged).update())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void what_is_not_old_is_not_let_go_whatever_the_settings_say() {
        assertThatThrownBy(() -> jdbc.sql("select audit.let_go('VISIT', now() - interval '29 days', 10)")
                        .query(Long.class)
                        .single())
                .hasStackTraceContaining("kept longer");
        assertThatThrownBy(() -> jdbc.sql("select audit.let_go('DEED', now() - interval '4 years', 10)")
                        .query(Long.class)
                        .single())
                .hasStackTraceContaining("kept longer");
    }

    @Test
    void what_was_done_in_no_room_is_read_by_the_author_the_side_whom_it_concerns_and_the_groups_secretaries() {
        var mandates = "audit.record where deed = 'membership.mandate-given' and about_member = '"
                + body.workers().member() + "'";
        assertThat(council.rows(body.secretary().member(), mandates)).isOne();
        assertThat(council.rows(body.workers().member(), mandates)).isOne();
        assertThat(council.rows(body.colleague().member(), mandates)).isOne();
        assertThat(council.rows(body.employers().member(), mandates)).isZero();
        assertThat(council.rows(council.convene().secretary().member(), mandates))
                .isZero();
    }

    @Test
    void a_mandates_entry_says_what_it_was_given_for() {
        var changed = council.as(
                body.secretary(),
                () -> jdbc.sql("select changed -> 'capacity' ->> 'after' from audit.record where about_member = ?")
                        .param(body.workers().member().value())
                        .query(String.class)
                        .single());
        assertThat(changed).isEqualTo("SPOKESPERSON");
    }

    @Test
    void each_rooms_record_is_numbered_without_a_gap() {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) many.execute(() -> recorded(body.workers(), body.workers()));
        }
        var numbers = council.as(
                body.workers(),
                () -> jdbc.sql("select number from audit.record where room_id = ? order by number")
                        .param(body.shared().value())
                        .query(Long.class)
                        .list());
        assertThat(numbers)
                .as("that a partner was let in came first")
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
        assertThat(council.rows(
                        body.workers().member(),
                        "(select distinct digest from audit.record where room_id is not null) as digests"))
                .isEqualTo(9);
    }

    @Test
    void as_many_refusals_at_once_as_there_are_free_connections_wait_for_no_further_one() throws Exception {
        var taken = connections.getHikariPoolMXBean().getActiveConnections();
        var many = connections.getMaximumPoolSize() - taken;
        var all = new CyclicBarrier(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tried = new ArrayList<Future<?>>();
            for (var n = 0; n < many; n++) tried.add(threads.submit(() -> refused(all)));
            for (var each : tried) each.get();
        }
        await().untilAsserted(() -> assertThat(council.rows(
                        body.workers().member(), "audit.record where kind = 'REFUSAL' and deed = 'test.refused'"))
                .isEqualTo(many));
    }

    @Test
    void a_refusal_is_recorded_with_the_network_it_was_tried_from() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            refused(new CyclicBarrier(1));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        var whence = "audit.whence(array(select id from audit.record where deed = 'test.refused'))";
        await().untilAsserted(() -> assertThat(council.rows(
                        body.workers().member(), whence + " where via = 'BROWSER' and address = '203.0.113.0/24'"))
                .isOne());
    }

    private boolean refused(CyclicBarrier together) {
        assertThatThrownBy(() -> council.as(body.workers(), () -> {
                    jdbc.sql("select 1").query(Integer.class).single();
                    meet(together);
                    refusals.record(body.workers(), "test.refused", UUID.randomUUID(), null);
                    throw new Refusal("membership.refused.record");
                }))
                .isInstanceOf(Refusal.class);
        return true;
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private boolean recorded(Acting viewer, Acting by) {
        return council.as(viewer, () -> {
            audit.record(by, body.shared().value(), "test.deed", UUID.randomUUID());
            return true;
        });
    }
}
