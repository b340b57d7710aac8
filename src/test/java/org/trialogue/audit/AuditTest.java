package org.trialogue.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.trialogue.local.SharedServices;
import org.trialogue.plans.Council;
import org.trialogue.platform.Acting;

/** What the database itself holds about the record of deeds. */
@ApplicationModuleTest(module = "plans", mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(Council.class)
class AuditTest {

    @Autowired
    Council council;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        SharedServices.get().springProperties().forEach((name, value) -> registry.add(name, () -> value));
    }

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
    void nobody_writes_into_the_record_of_a_room_they_may_not_enter() {
        var outsider = council.convene().workers();
        assertThatThrownBy(() -> recorded(outsider, outsider)).hasStackTraceContaining("row-level security");
    }

    @Test
    void the_record_of_a_room_is_read_by_those_who_may_enter_it() {
        recorded(body.workers(), body.workers());
        var outsider = council.convene().workers();
        assertThat(council.rows(body.employers().member(), "audit.record")).isOne();
        assertThat(council.rows(outsider.member(), "audit.record")).isZero();
    }

    @Test
    void nobody_changes_what_is_recorded() {
        recorded(body.workers(), body.workers());
        for (var deed : new String[] {"delete from audit.record", "update audit.record set deed = 'x'"})
            assertThatThrownBy(() ->
                            council.as(body.workers(), () -> jdbc.sql(deed).update()))
                    .hasStackTraceContaining("permission denied");
    }

    @Test
    void each_rooms_record_is_numbered_without_a_gap() {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) many.submit(() -> recorded(body.workers(), body.workers()));
        }
        var numbers = council.as(
                body.workers(),
                () -> jdbc.sql("select number from audit.record where room_id = ? order by number")
                        .param(body.shared().value())
                        .query(Long.class)
                        .list());
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(council.rows(body.workers().member(), "(select distinct digest from audit.record) as digests"))
                .isEqualTo(8);
    }

    private boolean recorded(Acting viewer, Acting by) {
        return council.as(viewer, () -> {
            audit.record(by, body.shared().value(), "test.deed", UUID.randomUUID());
            return true;
        });
    }
}
